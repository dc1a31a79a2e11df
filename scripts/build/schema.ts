/** `npm run schema`: writes the JSON Schema of the feed from its definition. A test fails when the file is out of date. */
import {writeFileSync} from 'node:fs';
import {format} from 'prettier';
import {toJsonSchema} from '../../src/feed/json-schema.js';

const file = new URL('../../feeds/ki-feed-1.schema.json', import.meta.url);
writeFileSync(file, await format(JSON.stringify(toJsonSchema()), {parser: 'json', printWidth: 140}));
