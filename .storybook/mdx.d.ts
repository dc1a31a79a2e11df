declare module '*.mdx' {
  import type {FunctionComponent} from 'react';

  const page: FunctionComponent;
  export default page;
}
