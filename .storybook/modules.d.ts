declare module '*.mdx' {
  import type {FunctionComponent} from 'react';

  const page: FunctionComponent;
  export default page;
}

declare module '*?raw' {
  const text: string;
  export default text;
}
