declare function remember(object: object, leftAlone?: ReadonlySet<PropertyKey>): () => void;
export = remember;
