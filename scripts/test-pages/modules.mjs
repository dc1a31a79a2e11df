/** `/…-page/modules/<name>.js`: the modules of the built script, next to the script of each page. */
import {existsSync} from 'node:fs';
import {root} from '../lib/repository.mjs';
import {sendFile} from '../servers/static-files.mjs';

export function serveModules(context, next) {
  const [, name] = /^\/(?:altered|notice|policy|strict)-page\/modules\/([\w-]+\.js)$/.exec(context.path) ?? [];
  const path = `${root}dist/modules/${name}`;
  if (name === undefined || !existsSync(path)) return next();
  sendFile(context, path);
}
