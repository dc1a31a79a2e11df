export declare const looks: Readonly<Record<string, string>>;
