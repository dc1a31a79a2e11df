/** One policy: the values of each directive, by its name. */
export type Policy = ReadonlyMap<string, readonly string[]>;

/** A request that a policy allows or blocks. */
export interface PolicyRequest {
  /** `script-src`, `connect-src` or `img-src`. */
  readonly directive: string;
  /** Absolute. */
  readonly url: string;
  /** Address of the page. */
  readonly page: string;
  /** The nonce and the hash of a `<script>`. */
  readonly nonce?: string;
  readonly integrity?: string;
}

/** Reads the policies of a header or a `<meta>`. Several are separated by commas, and each of them counts. */
export function parsePolicies(text: string): Policy[] {
  return text
    .split(',')
    .map((policy) => {
      const directives = new Map<string, readonly string[]>();
      for (const directive of policy.split(';')) {
        const [name = '', ...values] = directive.trim().split(/\s+/);
        // The first of two equal directives counts.
        if (name && !directives.has(name.toLowerCase())) directives.set(name.toLowerCase(), values);
      }
      return directives;
    })
    .filter(({size}) => size > 0);
}

/** Returns the values that decide about a directive. `undefined` if the policy does not restrict it. */
export function valuesFor(policy: Policy, directive: string): readonly string[] | undefined {
  const names = directive === 'script-src' ? ['script-src-elem', 'script-src', 'default-src'] : [directive, 'default-src'];
  const name = names.find((each) => policy.has(each));
  return name === undefined ? undefined : policy.get(name);
}

/**
 * Whether a policy allows a request. For scripts, this is one that the page’s HTML contains.
 *
 * @see https://www.w3.org/TR/CSP3/#match-url-to-source-list
 */
export function allows(policy: Policy, {directive, url, page, nonce = '', integrity = ''}: PolicyRequest): boolean {
  const values = valuesFor(policy, directive);
  if (!values) return true;
  if (directive === 'script-src') {
    if (nonce && values.includes(`'nonce-${nonce}'`)) return true;
    const hashes = integrity.split(/\s+/).filter(Boolean);
    if (hashes.length && hashes.every((hash) => values.includes(`'${hash}'`))) return true;
    if (hasValue(values, "'strict-dynamic'")) return false;
  }
  return values.some((value) => matchesSource(value, new URL(url), new URL(page)));
}

/** Whether a policy lets the loader add the scripts of its modules. */
export function allowsModules(policy: Policy, request: PolicyRequest): boolean {
  const values = valuesFor(policy, 'script-src');
  if (!values) return true;
  if (hasValue(values, "'strict-dynamic'")) return allows(policy, request);
  const {integrity: _, ...module} = request; // A module has a hash of its own.
  return allows(policy, module);
}

/** The names of Trusted Types policies that a page needs and does not allow. */
export function missingTrustedTypes(policy: Policy, needed: readonly string[]): string[] {
  const names = policy.get('trusted-types');
  if (!names || names.includes('*')) return [];
  // If the page does not require Trusted Types, the loader passes addresses as strings. Lit needs its policy in any case.
  const isRequired = policy.get('require-trusted-types-for')?.includes("'script'") ?? false;
  return needed.filter((name) => !names.includes(name) && (isRequired || name === 'lit-html'));
}

export function hasValue(values: readonly string[], value: string): boolean {
  return values.some((each) => each.toLowerCase() === value);
}

function matchesSource(value: string, url: URL, page: URL): boolean {
  const source = value.toLowerCase();
  if (source === "'self'") return url.origin === page.origin || (url.host === page.host && isUpgrade(page.protocol, url.protocol));
  if (source === '*') return /^https?:$/.test(url.protocol);
  if (/^[a-z][a-z\d+.-]*:$/.test(source)) return isUpgrade(source, url.protocol);
  const [, scheme, host = '', port, path] = /^(?:([a-z][a-z\d+.-]*):\/\/)?([^/:']+)(?::(\d+|\*))?(\/[^?#]*)?/.exec(source) ?? [];
  if (!host || !isUpgrade(scheme ? `${scheme}:` : page.protocol, url.protocol)) return false;
  const isHost = host.startsWith('*.') ? url.hostname.endsWith(host.slice(1)) : host === '*' || host === url.hostname;
  return (
    isHost && matchesPort(port, url) && matchesPath(path === undefined ? '' : value.slice(value.toLowerCase().indexOf(path)), url.pathname)
  );
}

/** Whether a source with one protocol allows another: `http:` allows `https:` as well. */
function isUpgrade(allowed: string, used: string): boolean {
  return allowed === used || (allowed === 'http:' && used === 'https:');
}

function matchesPort(port: string | undefined, url: URL): boolean {
  if (port === '*') return true;
  if (port === undefined) return url.port === '';
  return port === url.port || (url.port === '' && port === (url.protocol === 'https:' ? '443' : '80'));
}

function matchesPath(path: string, pathname: string): boolean {
  if (path === '' || path === '/') return true;
  return path.endsWith('/') ? pathname.startsWith(path) : pathname === path;
}
