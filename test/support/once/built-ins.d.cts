declare function builtIns(global: object): readonly object[];
export = builtIns;
