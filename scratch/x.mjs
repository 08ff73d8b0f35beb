// src/guidance/ranking/classifier.ts
const ROUNDS = 30;
const STEP = .3;
const DECAY = 2e-5;
/**
* Trains a classifier by multinomial logistic regression on the unweighted presence of tokens, each text as long as any other;
* its steps get smaller for each weight as it is moved. Deterministic: the examples are taken in their order.
*/
function train(examples, tokens, classes) {
	const weights = new Float32Array(tokens * classes);
	const moved = new Float32Array(tokens * classes).fill(.001);
	for (let round = 0; round < ROUNDS; round++) for (const { tokens: has, right } of examples) {
		if (has.length === 0) continue;
		const value = 1 / Math.sqrt(has.length);
		const shares = softmaxOf(scoresOf({
			weights,
			classes
		}, has));
		for (const token of has) {
			const from = token * classes;
			for (let at = 0; at < classes; at++) {
				const weight = weights[from + at] ?? 0;
				const slope = ((shares[at] ?? 0) - (at === right ? 1 : 0)) * value + DECAY * weight;
				const sum = (moved[from + at] ?? 0) + slope * slope;
				moved[from + at] = sum;
				weights[from + at] = weight - STEP * slope / Math.sqrt(sum);
			}
		}
	}
	return {
		weights,
		classes
	};
}
/** The score of each class for a text. */
function scoresOf({ weights, classes }, tokens) {
	const scores = new Float32Array(classes);
	const value = tokens.length === 0 ? 0 : 1 / Math.sqrt(tokens.length);
	for (const token of tokens) {
		const from = token * classes;
		for (let at = 0; at < classes; at++) scores[at] = (scores[at] ?? 0) + (weights[from + at] ?? 0) * value;
	}
	return scores;
}
function softmaxOf(scores) {
	let most = Number.NEGATIVE_INFINITY;
	for (const score of scores) if (score > most) most = score;
	let all = 0;
	const shares = scores.map((score) => Math.exp(score - most));
	for (const share of shares) all += share;
	return shares.map((share) => share / all);
}
// node_modules/minisearch/dist/es/index.js
/** @ignore */
const ENTRIES$1 = "ENTRIES";
/** @ignore */
const KEYS = "KEYS";
/** @ignore */
const VALUES = "VALUES";
/** @ignore */
const LEAF = "";
/**
* @private
*/
var TreeIterator = class {
	constructor(set, type) {
		const node = set._tree;
		const keys = Array.from(node.keys());
		this.set = set;
		this._type = type;
		this._path = keys.length > 0 ? [{
			node,
			keys
		}] : [];
	}
	next() {
		const value = this.dive();
		this.backtrack();
		return value;
	}
	dive() {
		if (this._path.length === 0) return {
			done: true,
			value: void 0
		};
		const { node, keys } = last$1(this._path);
		if (last$1(keys) === LEAF) return {
			done: false,
			value: this.result()
		};
		const child = node.get(last$1(keys));
		this._path.push({
			node: child,
			keys: Array.from(child.keys())
		});
		return this.dive();
	}
	backtrack() {
		if (this._path.length === 0) return;
		const keys = last$1(this._path).keys;
		keys.pop();
		if (keys.length > 0) return;
		this._path.pop();
		this.backtrack();
	}
	key() {
		return this.set._prefix + this._path.map(({ keys }) => last$1(keys)).filter((key) => key !== LEAF).join("");
	}
	value() {
		return last$1(this._path).node.get(LEAF);
	}
	result() {
		switch (this._type) {
			case VALUES: return this.value();
			case KEYS: return this.key();
			default: return [this.key(), this.value()];
		}
	}
	[Symbol.iterator]() {
		return this;
	}
};
const last$1 = (array) => {
	return array[array.length - 1];
};
/**
* @ignore
*/
const fuzzySearch = (node, query, maxDistance) => {
	const results = /* @__PURE__ */ new Map();
	if (query === void 0) return results;
	const n = query.length + 1;
	const m = n + maxDistance;
	const matrix = new Uint8Array(m * n).fill(maxDistance + 1);
	for (let j = 0; j < n; ++j) matrix[j] = j;
	for (let i = 1; i < m; ++i) matrix[i * n] = i;
	recurse(node, query, maxDistance, results, matrix, 1, n, "");
	return results;
};
const recurse = (node, query, maxDistance, results, matrix, m, n, prefix) => {
	const offset = m * n;
	key: for (const key of node.keys()) if (key === LEAF) {
		const distance = matrix[offset - 1];
		if (distance <= maxDistance) results.set(prefix, [node.get(key), distance]);
	} else {
		let i = m;
		for (let pos = 0; pos < key.length; ++pos, ++i) {
			const char = key[pos];
			const thisRowOffset = n * i;
			const prevRowOffset = thisRowOffset - n;
			let minDistance = matrix[thisRowOffset];
			const jmin = Math.max(0, i - maxDistance - 1);
			const jmax = Math.min(n - 1, i + maxDistance);
			for (let j = jmin; j < jmax; ++j) {
				const different = char !== query[j];
				const rpl = matrix[prevRowOffset + j] + +different;
				const del = matrix[prevRowOffset + j + 1] + 1;
				const ins = matrix[thisRowOffset + j] + 1;
				const dist = matrix[thisRowOffset + j + 1] = Math.min(rpl, del, ins);
				if (dist < minDistance) minDistance = dist;
			}
			if (minDistance > maxDistance) continue key;
		}
		recurse(node.get(key), query, maxDistance, results, matrix, i, n, prefix + key);
	}
};
/**
* A class implementing the same interface as a standard JavaScript
* [`Map`](https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/Map)
* with string keys, but adding support for efficiently searching entries with
* prefix or fuzzy search. This class is used internally by {@link MiniSearch}
* as the inverted index data structure. The implementation is a radix tree
* (compressed prefix tree).
*
* Since this class can be of general utility beyond _MiniSearch_, it is
* exported by the `minisearch` package and can be imported (or required) as
* `minisearch/SearchableMap`.
*
* @typeParam T  The type of the values stored in the map.
*/
var SearchableMap = class SearchableMap {
	/**
	* The constructor is normally called without arguments, creating an empty
	* map. In order to create a {@link SearchableMap} from an iterable or from an
	* object, check {@link SearchableMap.from} and {@link
	* SearchableMap.fromObject}.
	*
	* The constructor arguments are for internal use, when creating derived
	* mutable views of a map at a prefix.
	*/
	constructor(tree = /* @__PURE__ */ new Map(), prefix = "") {
		this._size = void 0;
		this._tree = tree;
		this._prefix = prefix;
	}
	/**
	* Creates and returns a mutable view of this {@link SearchableMap},
	* containing only entries that share the given prefix.
	*
	* ### Usage:
	*
	* ```javascript
	* let map = new SearchableMap()
	* map.set("unicorn", 1)
	* map.set("universe", 2)
	* map.set("university", 3)
	* map.set("unique", 4)
	* map.set("hello", 5)
	*
	* let uni = map.atPrefix("uni")
	* uni.get("unique") // => 4
	* uni.get("unicorn") // => 1
	* uni.get("hello") // => undefined
	*
	* let univer = map.atPrefix("univer")
	* univer.get("unique") // => undefined
	* univer.get("universe") // => 2
	* univer.get("university") // => 3
	* ```
	*
	* @param prefix  The prefix
	* @return A {@link SearchableMap} representing a mutable view of the original
	* Map at the given prefix
	*/
	atPrefix(prefix) {
		if (!prefix.startsWith(this._prefix)) throw new Error("Mismatched prefix");
		const [node, path] = trackDown(this._tree, prefix.slice(this._prefix.length));
		if (node === void 0) {
			const [parentNode, key] = last(path);
			for (const k of parentNode.keys()) if (k !== LEAF && k.startsWith(key)) {
				const node = /* @__PURE__ */ new Map();
				node.set(k.slice(key.length), parentNode.get(k));
				return new SearchableMap(node, prefix);
			}
		}
		return new SearchableMap(node, prefix);
	}
	/**
	* @see https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/Map/clear
	*/
	clear() {
		this._size = void 0;
		this._tree.clear();
	}
	/**
	* @see https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/Map/delete
	* @param key  Key to delete
	*/
	delete(key) {
		this._size = void 0;
		return remove(this._tree, key);
	}
	/**
	* @see https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/Map/entries
	* @return An iterator iterating through `[key, value]` entries.
	*/
	entries() {
		return new TreeIterator(this, ENTRIES$1);
	}
	/**
	* @see https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/Map/forEach
	* @param fn  Iteration function
	*/
	forEach(fn) {
		for (const [key, value] of this) fn(key, value, this);
	}
	/**
	* Returns a Map of all the entries that have a key within the given edit
	* distance from the search key. The keys of the returned Map are the matching
	* keys, while the values are two-element arrays where the first element is
	* the value associated to the key, and the second is the edit distance of the
	* key to the search key.
	*
	* ### Usage:
	*
	* ```javascript
	* let map = new SearchableMap()
	* map.set('hello', 'world')
	* map.set('hell', 'yeah')
	* map.set('ciao', 'mondo')
	*
	* // Get all entries that match the key 'hallo' with a maximum edit distance of 2
	* map.fuzzyGet('hallo', 2)
	* // => Map(2) { 'hello' => ['world', 1], 'hell' => ['yeah', 2] }
	*
	* // In the example, the "hello" key has value "world" and edit distance of 1
	* // (change "e" to "a"), the key "hell" has value "yeah" and edit distance of 2
	* // (change "e" to "a", delete "o")
	* ```
	*
	* @param key  The search key
	* @param maxEditDistance  The maximum edit distance (Levenshtein)
	* @return A Map of the matching keys to their value and edit distance
	*/
	fuzzyGet(key, maxEditDistance) {
		return fuzzySearch(this._tree, key, maxEditDistance);
	}
	/**
	* @see https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/Map/get
	* @param key  Key to get
	* @return Value associated to the key, or `undefined` if the key is not
	* found.
	*/
	get(key) {
		const node = lookup(this._tree, key);
		return node !== void 0 ? node.get(LEAF) : void 0;
	}
	/**
	* @see https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/Map/has
	* @param key  Key
	* @return True if the key is in the map, false otherwise
	*/
	has(key) {
		const node = lookup(this._tree, key);
		return node !== void 0 && node.has(LEAF);
	}
	/**
	* @see https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/Map/keys
	* @return An `Iterable` iterating through keys
	*/
	keys() {
		return new TreeIterator(this, KEYS);
	}
	/**
	* @see https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/Map/set
	* @param key  Key to set
	* @param value  Value to associate to the key
	* @return The {@link SearchableMap} itself, to allow chaining
	*/
	set(key, value) {
		if (typeof key !== "string") throw new Error("key must be a string");
		this._size = void 0;
		createPath(this._tree, key).set(LEAF, value);
		return this;
	}
	/**
	* @see https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/Map/size
	*/
	get size() {
		if (this._size) return this._size;
		/** @ignore */
		this._size = 0;
		const iter = this.entries();
		while (!iter.next().done) this._size += 1;
		return this._size;
	}
	/**
	* Updates the value at the given key using the provided function. The function
	* is called with the current value at the key, and its return value is used as
	* the new value to be set.
	*
	* ### Example:
	*
	* ```javascript
	* // Increment the current value by one
	* searchableMap.update('somekey', (currentValue) => currentValue == null ? 0 : currentValue + 1)
	* ```
	*
	* If the value at the given key is or will be an object, it might not require
	* re-assignment. In that case it is better to use `fetch()`, because it is
	* faster.
	*
	* @param key  The key to update
	* @param fn  The function used to compute the new value from the current one
	* @return The {@link SearchableMap} itself, to allow chaining
	*/
	update(key, fn) {
		if (typeof key !== "string") throw new Error("key must be a string");
		this._size = void 0;
		const node = createPath(this._tree, key);
		node.set(LEAF, fn(node.get(LEAF)));
		return this;
	}
	/**
	* Fetches the value of the given key. If the value does not exist, calls the
	* given function to create a new value, which is inserted at the given key
	* and subsequently returned.
	*
	* ### Example:
	*
	* ```javascript
	* const map = searchableMap.fetch('somekey', () => new Map())
	* map.set('foo', 'bar')
	* ```
	*
	* @param key  The key to update
	* @param initial  A function that creates a new value if the key does not exist
	* @return The existing or new value at the given key
	*/
	fetch(key, initial) {
		if (typeof key !== "string") throw new Error("key must be a string");
		this._size = void 0;
		const node = createPath(this._tree, key);
		let value = node.get(LEAF);
		if (value === void 0) node.set(LEAF, value = initial());
		return value;
	}
	/**
	* @see https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/Map/values
	* @return An `Iterable` iterating through values.
	*/
	values() {
		return new TreeIterator(this, VALUES);
	}
	/**
	* @see https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/Map/@@iterator
	*/
	[Symbol.iterator]() {
		return this.entries();
	}
	/**
	* Creates a {@link SearchableMap} from an `Iterable` of entries
	*
	* @param entries  Entries to be inserted in the {@link SearchableMap}
	* @return A new {@link SearchableMap} with the given entries
	*/
	static from(entries) {
		const tree = new SearchableMap();
		for (const [key, value] of entries) tree.set(key, value);
		return tree;
	}
	/**
	* Creates a {@link SearchableMap} from the iterable properties of a JavaScript object
	*
	* @param object  Object of entries for the {@link SearchableMap}
	* @return A new {@link SearchableMap} with the given entries
	*/
	static fromObject(object) {
		return SearchableMap.from(Object.entries(object));
	}
};
const trackDown = (tree, key, path = []) => {
	if (key.length === 0 || tree == null) return [tree, path];
	for (const k of tree.keys()) if (k !== LEAF && key.startsWith(k)) {
		path.push([tree, k]);
		return trackDown(tree.get(k), key.slice(k.length), path);
	}
	path.push([tree, key]);
	return trackDown(void 0, "", path);
};
const lookup = (tree, key) => {
	if (key.length === 0 || tree == null) return tree;
	for (const k of tree.keys()) if (k !== LEAF && key.startsWith(k)) return lookup(tree.get(k), key.slice(k.length));
};
const createPath = (node, key) => {
	const keyLength = key.length;
	outer: for (let pos = 0; node && pos < keyLength;) {
		for (const k of node.keys()) if (k !== LEAF && key[pos] === k[0]) {
			const len = Math.min(keyLength - pos, k.length);
			let offset = 1;
			while (offset < len && key[pos + offset] === k[offset]) ++offset;
			const child = node.get(k);
			if (offset === k.length) node = child;
			else {
				const intermediate = /* @__PURE__ */ new Map();
				intermediate.set(k.slice(offset), child);
				node.set(key.slice(pos, pos + offset), intermediate);
				node.delete(k);
				node = intermediate;
			}
			pos += offset;
			continue outer;
		}
		const child = /* @__PURE__ */ new Map();
		node.set(key.slice(pos), child);
		return child;
	}
	return node;
};
const remove = (tree, key) => {
	const [node, path] = trackDown(tree, key);
	if (node === void 0) return;
	node.delete(LEAF);
	if (node.size === 0) cleanup(path);
	else if (node.size === 1) {
		const [key, value] = node.entries().next().value;
		merge(path, key, value);
	}
};
const cleanup = (path) => {
	if (path.length === 0) return;
	const [node, key] = last(path);
	node.delete(key);
	if (node.size === 0) cleanup(path.slice(0, -1));
	else if (node.size === 1) {
		const [key, value] = node.entries().next().value;
		if (key !== LEAF) merge(path.slice(0, -1), key, value);
	}
};
const merge = (path, key, value) => {
	if (path.length === 0) return;
	const [node, nodeKey] = last(path);
	node.set(nodeKey + key, value);
	node.delete(nodeKey);
};
const last = (array) => {
	return array[array.length - 1];
};
const OR = "or";
const AND = "and";
const AND_NOT = "and_not";
/**
* {@link MiniSearch} is the main entrypoint class, implementing a full-text
* search engine in memory.
*
* @typeParam T  The type of the documents being indexed.
*
* ### Basic example:
*
* ```javascript
* const documents = [
*   {
*     id: 1,
*     title: 'Moby Dick',
*     text: 'Call me Ishmael. Some years ago...',
*     category: 'fiction'
*   },
*   {
*     id: 2,
*     title: 'Zen and the Art of Motorcycle Maintenance',
*     text: 'I can see by my watch...',
*     category: 'fiction'
*   },
*   {
*     id: 3,
*     title: 'Neuromancer',
*     text: 'The sky above the port was...',
*     category: 'fiction'
*   },
*   {
*     id: 4,
*     title: 'Zen and the Art of Archery',
*     text: 'At first sight it must seem...',
*     category: 'non-fiction'
*   },
*   // ...and more
* ]
*
* // Create a search engine that indexes the 'title' and 'text' fields for
* // full-text search. Search results will include 'title' and 'category' (plus the
* // id field, that is always stored and returned)
* const miniSearch = new MiniSearch({
*   fields: ['title', 'text'],
*   storeFields: ['title', 'category']
* })
*
* // Add documents to the index
* miniSearch.addAll(documents)
*
* // Search for documents:
* let results = miniSearch.search('zen art motorcycle')
* // => [
* //   { id: 2, title: 'Zen and the Art of Motorcycle Maintenance', category: 'fiction', score: 2.77258 },
* //   { id: 4, title: 'Zen and the Art of Archery', category: 'non-fiction', score: 1.38629 }
* // ]
* ```
*/
var MiniSearch = class MiniSearch {
	/**
	* @param options  Configuration options
	*
	* ### Examples:
	*
	* ```javascript
	* // Create a search engine that indexes the 'title' and 'text' fields of your
	* // documents:
	* const miniSearch = new MiniSearch({ fields: ['title', 'text'] })
	* ```
	*
	* ### ID Field:
	*
	* ```javascript
	* // Your documents are assumed to include a unique 'id' field, but if you want
	* // to use a different field for document identification, you can set the
	* // 'idField' option:
	* const miniSearch = new MiniSearch({ idField: 'key', fields: ['title', 'text'] })
	* ```
	*
	* ### Options and defaults:
	*
	* ```javascript
	* // The full set of options (here with their default value) is:
	* const miniSearch = new MiniSearch({
	*   // idField: field that uniquely identifies a document
	*   idField: 'id',
	*
	*   // extractField: function used to get the value of a field in a document.
	*   // By default, it assumes the document is a flat object with field names as
	*   // property keys and field values as string property values, but custom logic
	*   // can be implemented by setting this option to a custom extractor function.
	*   extractField: (document, fieldName) => document[fieldName],
	*
	*   // tokenize: function used to split fields into individual terms. By
	*   // default, it is also used to tokenize search queries, unless a specific
	*   // `tokenize` search option is supplied. When tokenizing an indexed field,
	*   // the field name is passed as the second argument.
	*   tokenize: (string, _fieldName) => string.split(SPACE_OR_PUNCTUATION),
	*
	*   // processTerm: function used to process each tokenized term before
	*   // indexing. It can be used for stemming and normalization. Return a falsy
	*   // value in order to discard a term. By default, it is also used to process
	*   // search queries, unless a specific `processTerm` option is supplied as a
	*   // search option. When processing a term from a indexed field, the field
	*   // name is passed as the second argument.
	*   processTerm: (term, _fieldName) => term.toLowerCase(),
	*
	*   // searchOptions: default search options, see the `search` method for
	*   // details
	*   searchOptions: undefined,
	*
	*   // fields: document fields to be indexed. Mandatory, but not set by default
	*   fields: undefined
	*
	*   // storeFields: document fields to be stored and returned as part of the
	*   // search results.
	*   storeFields: []
	* })
	* ```
	*/
	constructor(options) {
		if ((options === null || options === void 0 ? void 0 : options.fields) == null) throw new Error("MiniSearch: option \"fields\" must be provided");
		const autoVacuum = options.autoVacuum == null || options.autoVacuum === true ? defaultAutoVacuumOptions : options.autoVacuum;
		this._options = {
			...defaultOptions,
			...options,
			autoVacuum,
			searchOptions: {
				...defaultSearchOptions,
				...options.searchOptions || {}
			},
			autoSuggestOptions: {
				...defaultAutoSuggestOptions,
				...options.autoSuggestOptions || {}
			}
		};
		this._index = new SearchableMap();
		this._documentCount = 0;
		this._documentIds = /* @__PURE__ */ new Map();
		this._idToShortId = /* @__PURE__ */ new Map();
		this._fieldIds = {};
		this._fieldLength = /* @__PURE__ */ new Map();
		this._avgFieldLength = [];
		this._nextId = 0;
		this._storedFields = /* @__PURE__ */ new Map();
		this._dirtCount = 0;
		this._currentVacuum = null;
		this._enqueuedVacuum = null;
		this._enqueuedVacuumConditions = defaultVacuumConditions;
		this.addFields(this._options.fields);
	}
	/**
	* Adds a document to the index
	*
	* @param document  The document to be indexed
	*/
	add(document) {
		const { extractField, stringifyField, tokenize, processTerm, fields, idField } = this._options;
		const id = extractField(document, idField);
		if (id == null) throw new Error(`MiniSearch: document does not have ID field "${idField}"`);
		if (this._idToShortId.has(id)) throw new Error(`MiniSearch: duplicate ID ${id}`);
		const shortDocumentId = this.addDocumentId(id);
		this.saveStoredFields(shortDocumentId, document);
		for (const field of fields) {
			const fieldValue = extractField(document, field);
			if (fieldValue == null) continue;
			const tokens = tokenize(stringifyField(fieldValue, field), field);
			const fieldId = this._fieldIds[field];
			const uniqueTerms = new Set(tokens).size;
			this.addFieldLength(shortDocumentId, fieldId, this._documentCount - 1, uniqueTerms);
			for (const term of tokens) {
				const processedTerm = processTerm(term, field);
				if (Array.isArray(processedTerm)) for (const t of processedTerm) this.addTerm(fieldId, shortDocumentId, t);
				else if (processedTerm) this.addTerm(fieldId, shortDocumentId, processedTerm);
			}
		}
	}
	/**
	* Adds all the given documents to the index
	*
	* @param documents  An array of documents to be indexed
	*/
	addAll(documents) {
		for (const document of documents) this.add(document);
	}
	/**
	* Adds all the given documents to the index asynchronously.
	*
	* Returns a promise that resolves (to `undefined`) when the indexing is done.
	* This method is useful when index many documents, to avoid blocking the main
	* thread. The indexing is performed asynchronously and in chunks.
	*
	* @param documents  An array of documents to be indexed
	* @param options  Configuration options
	* @return A promise resolving to `undefined` when the indexing is done
	*/
	addAllAsync(documents, options = {}) {
		const { chunkSize = 10 } = options;
		const acc = {
			chunk: [],
			promise: Promise.resolve()
		};
		const { chunk, promise } = documents.reduce(({ chunk, promise }, document, i) => {
			chunk.push(document);
			if ((i + 1) % chunkSize === 0) return {
				chunk: [],
				promise: promise.then(() => new Promise((resolve) => setTimeout(resolve, 0))).then(() => this.addAll(chunk))
			};
			else return {
				chunk,
				promise
			};
		}, acc);
		return promise.then(() => this.addAll(chunk));
	}
	/**
	* Removes the given document from the index.
	*
	* The document to remove must NOT have changed between indexing and removal,
	* otherwise the index will be corrupted.
	*
	* This method requires passing the full document to be removed (not just the
	* ID), and immediately removes the document from the inverted index, allowing
	* memory to be released. A convenient alternative is {@link
	* MiniSearch#discard}, which needs only the document ID, and has the same
	* visible effect, but delays cleaning up the index until the next vacuuming.
	*
	* @param document  The document to be removed
	*/
	remove(document) {
		const { tokenize, processTerm, extractField, stringifyField, fields, idField } = this._options;
		const id = extractField(document, idField);
		if (id == null) throw new Error(`MiniSearch: document does not have ID field "${idField}"`);
		const shortId = this._idToShortId.get(id);
		if (shortId == null) throw new Error(`MiniSearch: cannot remove document with ID ${id}: it is not in the index`);
		for (const field of fields) {
			const fieldValue = extractField(document, field);
			if (fieldValue == null) continue;
			const tokens = tokenize(stringifyField(fieldValue, field), field);
			const fieldId = this._fieldIds[field];
			const uniqueTerms = new Set(tokens).size;
			this.removeFieldLength(shortId, fieldId, this._documentCount, uniqueTerms);
			for (const term of tokens) {
				const processedTerm = processTerm(term, field);
				if (Array.isArray(processedTerm)) for (const t of processedTerm) this.removeTerm(fieldId, shortId, t);
				else if (processedTerm) this.removeTerm(fieldId, shortId, processedTerm);
			}
		}
		this._storedFields.delete(shortId);
		this._documentIds.delete(shortId);
		this._idToShortId.delete(id);
		this._fieldLength.delete(shortId);
		this._documentCount -= 1;
	}
	/**
	* Removes all the given documents from the index. If called with no arguments,
	* it removes _all_ documents from the index.
	*
	* @param documents  The documents to be removed. If this argument is omitted,
	* all documents are removed. Note that, for removing all documents, it is
	* more efficient to call this method with no arguments than to pass all
	* documents.
	*/
	removeAll(documents) {
		if (documents) for (const document of documents) this.remove(document);
		else if (arguments.length > 0) throw new Error("Expected documents to be present. Omit the argument to remove all documents.");
		else {
			this._index = new SearchableMap();
			this._documentCount = 0;
			this._documentIds = /* @__PURE__ */ new Map();
			this._idToShortId = /* @__PURE__ */ new Map();
			this._fieldLength = /* @__PURE__ */ new Map();
			this._avgFieldLength = [];
			this._storedFields = /* @__PURE__ */ new Map();
			this._nextId = 0;
		}
	}
	/**
	* Discards the document with the given ID, so it won't appear in search results
	*
	* It has the same visible effect of {@link MiniSearch.remove} (both cause the
	* document to stop appearing in searches), but a different effect on the
	* internal data structures:
	*
	*   - {@link MiniSearch#remove} requires passing the full document to be
	*   removed as argument, and removes it from the inverted index immediately.
	*
	*   - {@link MiniSearch#discard} instead only needs the document ID, and
	*   works by marking the current version of the document as discarded, so it
	*   is immediately ignored by searches. This is faster and more convenient
	*   than {@link MiniSearch#remove}, but the index is not immediately
	*   modified. To take care of that, vacuuming is performed after a certain
	*   number of documents are discarded, cleaning up the index and allowing
	*   memory to be released.
	*
	* After discarding a document, it is possible to re-add a new version, and
	* only the new version will appear in searches. In other words, discarding
	* and re-adding a document works exactly like removing and re-adding it. The
	* {@link MiniSearch.replace} method can also be used to replace a document
	* with a new version.
	*
	* #### Details about vacuuming
	*
	* Repetite calls to this method would leave obsolete document references in
	* the index, invisible to searches. Two mechanisms take care of cleaning up:
	* clean up during search, and vacuuming.
	*
	*   - Upon search, whenever a discarded ID is found (and ignored for the
	*   results), references to the discarded document are removed from the
	*   inverted index entries for the search terms. This ensures that subsequent
	*   searches for the same terms do not need to skip these obsolete references
	*   again.
	*
	*   - In addition, vacuuming is performed automatically by default (see the
	*   `autoVacuum` field in {@link Options}) after a certain number of
	*   documents are discarded. Vacuuming traverses all terms in the index,
	*   cleaning up all references to discarded documents. Vacuuming can also be
	*   triggered manually by calling {@link MiniSearch#vacuum}.
	*
	* @param id  The ID of the document to be discarded
	*/
	discard(id) {
		const shortId = this._idToShortId.get(id);
		if (shortId == null) throw new Error(`MiniSearch: cannot discard document with ID ${id}: it is not in the index`);
		this._idToShortId.delete(id);
		this._documentIds.delete(shortId);
		this._storedFields.delete(shortId);
		(this._fieldLength.get(shortId) || []).forEach((fieldLength, fieldId) => {
			this.removeFieldLength(shortId, fieldId, this._documentCount, fieldLength);
		});
		this._fieldLength.delete(shortId);
		this._documentCount -= 1;
		this._dirtCount += 1;
		this.maybeAutoVacuum();
	}
	maybeAutoVacuum() {
		if (this._options.autoVacuum === false) return;
		const { minDirtFactor, minDirtCount, batchSize, batchWait } = this._options.autoVacuum;
		this.conditionalVacuum({
			batchSize,
			batchWait
		}, {
			minDirtCount,
			minDirtFactor
		});
	}
	/**
	* Discards the documents with the given IDs, so they won't appear in search
	* results
	*
	* It is equivalent to calling {@link MiniSearch#discard} for all the given
	* IDs, but with the optimization of triggering at most one automatic
	* vacuuming at the end.
	*
	* Note: to remove all documents from the index, it is faster and more
	* convenient to call {@link MiniSearch.removeAll} with no argument, instead
	* of passing all IDs to this method.
	*/
	discardAll(ids) {
		const autoVacuum = this._options.autoVacuum;
		try {
			this._options.autoVacuum = false;
			for (const id of ids) this.discard(id);
		} finally {
			this._options.autoVacuum = autoVacuum;
		}
		this.maybeAutoVacuum();
	}
	/**
	* It replaces an existing document with the given updated version
	*
	* It works by discarding the current version and adding the updated one, so
	* it is functionally equivalent to calling {@link MiniSearch#discard}
	* followed by {@link MiniSearch#add}. The ID of the updated document should
	* be the same as the original one.
	*
	* Since it uses {@link MiniSearch#discard} internally, this method relies on
	* vacuuming to clean up obsolete document references from the index, allowing
	* memory to be released (see {@link MiniSearch#discard}).
	*
	* @param updatedDocument  The updated document to replace the old version
	* with
	*/
	replace(updatedDocument) {
		const { idField, extractField } = this._options;
		const id = extractField(updatedDocument, idField);
		this.discard(id);
		this.add(updatedDocument);
	}
	/**
	* Triggers a manual vacuuming, cleaning up references to discarded documents
	* from the inverted index
	*
	* Vacuuming is only useful for applications that use the {@link
	* MiniSearch#discard} or {@link MiniSearch#replace} methods.
	*
	* By default, vacuuming is performed automatically when needed (controlled by
	* the `autoVacuum` field in {@link Options}), so there is usually no need to
	* call this method, unless one wants to make sure to perform vacuuming at a
	* specific moment.
	*
	* Vacuuming traverses all terms in the inverted index in batches, and cleans
	* up references to discarded documents from the posting list, allowing memory
	* to be released.
	*
	* The method takes an optional object as argument with the following keys:
	*
	*   - `batchSize`: the size of each batch (1000 by default)
	*
	*   - `batchWait`: the number of milliseconds to wait between batches (10 by
	*   default)
	*
	* On large indexes, vacuuming could have a non-negligible cost: batching
	* avoids blocking the thread for long, diluting this cost so that it is not
	* negatively affecting the application. Nonetheless, this method should only
	* be called when necessary, and relying on automatic vacuuming is usually
	* better.
	*
	* It returns a promise that resolves (to undefined) when the clean up is
	* completed. If vacuuming is already ongoing at the time this method is
	* called, a new one is enqueued immediately after the ongoing one, and a
	* corresponding promise is returned. However, no more than one vacuuming is
	* enqueued on top of the ongoing one, even if this method is called more
	* times (enqueuing multiple ones would be useless).
	*
	* @param options  Configuration options for the batch size and delay. See
	* {@link VacuumOptions}.
	*/
	vacuum(options = {}) {
		return this.conditionalVacuum(options);
	}
	conditionalVacuum(options, conditions) {
		if (this._currentVacuum) {
			this._enqueuedVacuumConditions = this._enqueuedVacuumConditions && conditions;
			if (this._enqueuedVacuum != null) return this._enqueuedVacuum;
			this._enqueuedVacuum = this._currentVacuum.then(() => {
				const conditions = this._enqueuedVacuumConditions;
				this._enqueuedVacuumConditions = defaultVacuumConditions;
				return this.performVacuuming(options, conditions);
			});
			return this._enqueuedVacuum;
		}
		if (this.vacuumConditionsMet(conditions) === false) return Promise.resolve();
		this._currentVacuum = this.performVacuuming(options);
		return this._currentVacuum;
	}
	async performVacuuming(options, conditions) {
		const initialDirtCount = this._dirtCount;
		if (this.vacuumConditionsMet(conditions)) {
			const batchSize = options.batchSize || defaultVacuumOptions.batchSize;
			const batchWait = options.batchWait || defaultVacuumOptions.batchWait;
			let i = 1;
			for (const [term, fieldsData] of this._index) {
				for (const [fieldId, fieldIndex] of fieldsData) for (const [shortId] of fieldIndex) {
					if (this._documentIds.has(shortId)) continue;
					if (fieldIndex.size <= 1) fieldsData.delete(fieldId);
					else fieldIndex.delete(shortId);
				}
				if (this._index.get(term).size === 0) this._index.delete(term);
				if (i % batchSize === 0) await new Promise((resolve) => setTimeout(resolve, batchWait));
				i += 1;
			}
			this._dirtCount -= initialDirtCount;
		}
		await null;
		this._currentVacuum = this._enqueuedVacuum;
		this._enqueuedVacuum = null;
	}
	vacuumConditionsMet(conditions) {
		if (conditions == null) return true;
		let { minDirtCount, minDirtFactor } = conditions;
		minDirtCount = minDirtCount || defaultAutoVacuumOptions.minDirtCount;
		minDirtFactor = minDirtFactor || defaultAutoVacuumOptions.minDirtFactor;
		return this.dirtCount >= minDirtCount && this.dirtFactor >= minDirtFactor;
	}
	/**
	* Is `true` if a vacuuming operation is ongoing, `false` otherwise
	*/
	get isVacuuming() {
		return this._currentVacuum != null;
	}
	/**
	* The number of documents discarded since the most recent vacuuming
	*/
	get dirtCount() {
		return this._dirtCount;
	}
	/**
	* A number between 0 and 1 giving an indication about the proportion of
	* documents that are discarded, and can therefore be cleaned up by vacuuming.
	* A value close to 0 means that the index is relatively clean, while a higher
	* value means that the index is relatively dirty, and vacuuming could release
	* memory.
	*/
	get dirtFactor() {
		return this._dirtCount / (1 + this._documentCount + this._dirtCount);
	}
	/**
	* Returns `true` if a document with the given ID is present in the index and
	* available for search, `false` otherwise
	*
	* @param id  The document ID
	*/
	has(id) {
		return this._idToShortId.has(id);
	}
	/**
	* Returns the stored fields (as configured in the `storeFields` constructor
	* option) for the given document ID. Returns `undefined` if the document is
	* not present in the index.
	*
	* @param id  The document ID
	*/
	getStoredFields(id) {
		const shortId = this._idToShortId.get(id);
		if (shortId == null) return;
		return this._storedFields.get(shortId);
	}
	/**
	* Search for documents matching the given search query.
	*
	* The result is a list of scored document IDs matching the query, sorted by
	* descending score, and each including data about which terms were matched and
	* in which fields.
	*
	* ### Basic usage:
	*
	* ```javascript
	* // Search for "zen art motorcycle" with default options: terms have to match
	* // exactly, and individual terms are joined with OR
	* miniSearch.search('zen art motorcycle')
	* // => [ { id: 2, score: 2.77258, match: { ... } }, { id: 4, score: 1.38629, match: { ... } } ]
	* ```
	*
	* ### Restrict search to specific fields:
	*
	* ```javascript
	* // Search only in the 'title' field
	* miniSearch.search('zen', { fields: ['title'] })
	* ```
	*
	* ### Field boosting:
	*
	* ```javascript
	* // Boost a field
	* miniSearch.search('zen', { boost: { title: 2 } })
	* ```
	*
	* ### Prefix search:
	*
	* ```javascript
	* // Search for "moto" with prefix search (it will match documents
	* // containing terms that start with "moto" or "neuro")
	* miniSearch.search('moto neuro', { prefix: true })
	* ```
	*
	* ### Fuzzy search:
	*
	* ```javascript
	* // Search for "ismael" with fuzzy search (it will match documents containing
	* // terms similar to "ismael", with a maximum edit distance of 0.2 term.length
	* // (rounded to nearest integer)
	* miniSearch.search('ismael', { fuzzy: 0.2 })
	* ```
	*
	* ### Combining strategies:
	*
	* ```javascript
	* // Mix of exact match, prefix search, and fuzzy search
	* miniSearch.search('ismael mob', {
	*  prefix: true,
	*  fuzzy: 0.2
	* })
	* ```
	*
	* ### Advanced prefix and fuzzy search:
	*
	* ```javascript
	* // Perform fuzzy and prefix search depending on the search term. Here
	* // performing prefix and fuzzy search only on terms longer than 3 characters
	* miniSearch.search('ismael mob', {
	*  prefix: term => term.length > 3
	*  fuzzy: term => term.length > 3 ? 0.2 : null
	* })
	* ```
	*
	* ### Combine with AND:
	*
	* ```javascript
	* // Combine search terms with AND (to match only documents that contain both
	* // "motorcycle" and "art")
	* miniSearch.search('motorcycle art', { combineWith: 'AND' })
	* ```
	*
	* ### Combine with AND_NOT:
	*
	* There is also an AND_NOT combinator, that finds documents that match the
	* first term, but do not match any of the other terms. This combinator is
	* rarely useful with simple queries, and is meant to be used with advanced
	* query combinations (see later for more details).
	*
	* ### Filtering results:
	*
	* ```javascript
	* // Filter only results in the 'fiction' category (assuming that 'category'
	* // is a stored field)
	* miniSearch.search('motorcycle art', {
	*   filter: (result) => result.category === 'fiction'
	* })
	* ```
	*
	* ### Wildcard query
	*
	* Searching for an empty string (assuming the default tokenizer) returns no
	* results. Sometimes though, one needs to match all documents, like in a
	* "wildcard" search. This is possible by passing the special value
	* {@link MiniSearch.wildcard} as the query:
	*
	* ```javascript
	* // Return search results for all documents
	* miniSearch.search(MiniSearch.wildcard)
	* ```
	*
	* Note that search options such as `filter` and `boostDocument` are still
	* applied, influencing which results are returned, and their order:
	*
	* ```javascript
	* // Return search results for all documents in the 'fiction' category
	* miniSearch.search(MiniSearch.wildcard, {
	*   filter: (result) => result.category === 'fiction'
	* })
	* ```
	*
	* ### Advanced combination of queries:
	*
	* It is possible to combine different subqueries with OR, AND, and AND_NOT,
	* and even with different search options, by passing a query expression
	* tree object as the first argument, instead of a string.
	*
	* ```javascript
	* // Search for documents that contain "zen" and ("motorcycle" or "archery")
	* miniSearch.search({
	*   combineWith: 'AND',
	*   queries: [
	*     'zen',
	*     {
	*       combineWith: 'OR',
	*       queries: ['motorcycle', 'archery']
	*     }
	*   ]
	* })
	*
	* // Search for documents that contain ("apple" or "pear") but not "juice" and
	* // not "tree"
	* miniSearch.search({
	*   combineWith: 'AND_NOT',
	*   queries: [
	*     {
	*       combineWith: 'OR',
	*       queries: ['apple', 'pear']
	*     },
	*     'juice',
	*     'tree'
	*   ]
	* })
	* ```
	*
	* Each node in the expression tree can be either a string, or an object that
	* supports all {@link SearchOptions} fields, plus a `queries` array field for
	* subqueries.
	*
	* Note that, while this can become complicated to do by hand for complex or
	* deeply nested queries, it provides a formalized expression tree API for
	* external libraries that implement a parser for custom query languages.
	*
	* @param query  Search query
	* @param searchOptions  Search options. Each option, if not given, defaults to the corresponding value of `searchOptions` given to the constructor, or to the library default.
	*/
	search(query, searchOptions = {}) {
		const { searchOptions: globalSearchOptions } = this._options;
		const searchOptionsWithDefaults = {
			...globalSearchOptions,
			...searchOptions
		};
		const rawResults = this.executeQuery(query, searchOptions);
		const results = [];
		for (const [docId, { score, terms, match }] of rawResults) {
			const quality = terms.length || 1;
			const result = {
				id: this._documentIds.get(docId),
				score: score * quality,
				terms: Object.keys(match),
				queryTerms: terms,
				match
			};
			Object.assign(result, this._storedFields.get(docId));
			if (searchOptionsWithDefaults.filter == null || searchOptionsWithDefaults.filter(result)) results.push(result);
		}
		if (query === MiniSearch.wildcard && searchOptionsWithDefaults.boostDocument == null) return results;
		results.sort(byScore);
		return results;
	}
	/**
	* Provide suggestions for the given search query
	*
	* The result is a list of suggested modified search queries, derived from the
	* given search query, each with a relevance score, sorted by descending score.
	*
	* By default, it uses the same options used for search, except that by
	* default it performs prefix search on the last term of the query, and
	* combine terms with `'AND'` (requiring all query terms to match). Custom
	* options can be passed as a second argument. Defaults can be changed upon
	* calling the {@link MiniSearch} constructor, by passing a
	* `autoSuggestOptions` option.
	*
	* ### Basic usage:
	*
	* ```javascript
	* // Get suggestions for 'neuro':
	* miniSearch.autoSuggest('neuro')
	* // => [ { suggestion: 'neuromancer', terms: [ 'neuromancer' ], score: 0.46240 } ]
	* ```
	*
	* ### Multiple words:
	*
	* ```javascript
	* // Get suggestions for 'zen ar':
	* miniSearch.autoSuggest('zen ar')
	* // => [
	* //  { suggestion: 'zen archery art', terms: [ 'zen', 'archery', 'art' ], score: 1.73332 },
	* //  { suggestion: 'zen art', terms: [ 'zen', 'art' ], score: 1.21313 }
	* // ]
	* ```
	*
	* ### Fuzzy suggestions:
	*
	* ```javascript
	* // Correct spelling mistakes using fuzzy search:
	* miniSearch.autoSuggest('neromancer', { fuzzy: 0.2 })
	* // => [ { suggestion: 'neuromancer', terms: [ 'neuromancer' ], score: 1.03998 } ]
	* ```
	*
	* ### Filtering:
	*
	* ```javascript
	* // Get suggestions for 'zen ar', but only within the 'fiction' category
	* // (assuming that 'category' is a stored field):
	* miniSearch.autoSuggest('zen ar', {
	*   filter: (result) => result.category === 'fiction'
	* })
	* // => [
	* //  { suggestion: 'zen archery art', terms: [ 'zen', 'archery', 'art' ], score: 1.73332 },
	* //  { suggestion: 'zen art', terms: [ 'zen', 'art' ], score: 1.21313 }
	* // ]
	* ```
	*
	* @param queryString  Query string to be expanded into suggestions
	* @param options  Search options. The supported options and default values
	* are the same as for the {@link MiniSearch#search} method, except that by
	* default prefix search is performed on the last term in the query, and terms
	* are combined with `'AND'`.
	* @return  A sorted array of suggestions sorted by relevance score.
	*/
	autoSuggest(queryString, options = {}) {
		options = {
			...this._options.autoSuggestOptions,
			...options
		};
		const suggestions = /* @__PURE__ */ new Map();
		for (const { score, terms } of this.search(queryString, options)) {
			const phrase = terms.join(" ");
			const suggestion = suggestions.get(phrase);
			if (suggestion != null) {
				suggestion.score += score;
				suggestion.count += 1;
			} else suggestions.set(phrase, {
				score,
				terms,
				count: 1
			});
		}
		const results = [];
		for (const [suggestion, { score, terms, count }] of suggestions) results.push({
			suggestion,
			terms,
			score: score / count
		});
		results.sort(byScore);
		return results;
	}
	/**
	* Total number of documents available to search
	*/
	get documentCount() {
		return this._documentCount;
	}
	/**
	* Number of terms in the index
	*/
	get termCount() {
		return this._index.size;
	}
	/**
	* Deserializes a JSON index (serialized with `JSON.stringify(miniSearch)`)
	* and instantiates a MiniSearch instance. It should be given the same options
	* originally used when serializing the index.
	*
	* ### Usage:
	*
	* ```javascript
	* // If the index was serialized with:
	* let miniSearch = new MiniSearch({ fields: ['title', 'text'] })
	* miniSearch.addAll(documents)
	*
	* const json = JSON.stringify(miniSearch)
	* // It can later be deserialized like this:
	* miniSearch = MiniSearch.loadJSON(json, { fields: ['title', 'text'] })
	* ```
	*
	* @param json  JSON-serialized index
	* @param options  configuration options, same as the constructor
	* @return An instance of MiniSearch deserialized from the given JSON.
	*/
	static loadJSON(json, options) {
		if (options == null) throw new Error("MiniSearch: loadJSON should be given the same options used when serializing the index");
		return this.loadJS(JSON.parse(json), options);
	}
	/**
	* Async equivalent of {@link MiniSearch.loadJSON}
	*
	* This function is an alternative to {@link MiniSearch.loadJSON} that returns
	* a promise, and loads the index in batches, leaving pauses between them to avoid
	* blocking the main thread. It tends to be slower than the synchronous
	* version, but does not block the main thread, so it can be a better choice
	* when deserializing very large indexes.
	*
	* @param json  JSON-serialized index
	* @param options  configuration options, same as the constructor
	* @return A Promise that will resolve to an instance of MiniSearch deserialized from the given JSON.
	*/
	static async loadJSONAsync(json, options) {
		if (options == null) throw new Error("MiniSearch: loadJSON should be given the same options used when serializing the index");
		return this.loadJSAsync(JSON.parse(json), options);
	}
	/**
	* Returns the default value of an option. It will throw an error if no option
	* with the given name exists.
	*
	* @param optionName  Name of the option
	* @return The default value of the given option
	*
	* ### Usage:
	*
	* ```javascript
	* // Get default tokenizer
	* MiniSearch.getDefault('tokenize')
	*
	* // Get default term processor
	* MiniSearch.getDefault('processTerm')
	*
	* // Unknown options will throw an error
	* MiniSearch.getDefault('notExisting')
	* // => throws 'MiniSearch: unknown option "notExisting"'
	* ```
	*/
	static getDefault(optionName) {
		if (defaultOptions.hasOwnProperty(optionName)) return getOwnProperty(defaultOptions, optionName);
		else throw new Error(`MiniSearch: unknown option "${optionName}"`);
	}
	/**
	* @ignore
	*/
	static loadJS(js, options) {
		const { index, documentIds, fieldLength, storedFields, serializationVersion } = js;
		const miniSearch = this.instantiateMiniSearch(js, options);
		miniSearch._documentIds = objectToNumericMap(documentIds);
		miniSearch._fieldLength = objectToNumericMap(fieldLength);
		miniSearch._storedFields = objectToNumericMap(storedFields);
		for (const [shortId, id] of miniSearch._documentIds) miniSearch._idToShortId.set(id, shortId);
		for (const [term, data] of index) {
			const dataMap = /* @__PURE__ */ new Map();
			for (const fieldId of Object.keys(data)) {
				let indexEntry = data[fieldId];
				if (serializationVersion === 1) indexEntry = indexEntry.ds;
				dataMap.set(parseInt(fieldId, 10), objectToNumericMap(indexEntry));
			}
			miniSearch._index.set(term, dataMap);
		}
		return miniSearch;
	}
	/**
	* @ignore
	*/
	static async loadJSAsync(js, options) {
		const { index, documentIds, fieldLength, storedFields, serializationVersion } = js;
		const miniSearch = this.instantiateMiniSearch(js, options);
		miniSearch._documentIds = await objectToNumericMapAsync(documentIds);
		miniSearch._fieldLength = await objectToNumericMapAsync(fieldLength);
		miniSearch._storedFields = await objectToNumericMapAsync(storedFields);
		for (const [shortId, id] of miniSearch._documentIds) miniSearch._idToShortId.set(id, shortId);
		let count = 0;
		for (const [term, data] of index) {
			const dataMap = /* @__PURE__ */ new Map();
			for (const fieldId of Object.keys(data)) {
				let indexEntry = data[fieldId];
				if (serializationVersion === 1) indexEntry = indexEntry.ds;
				dataMap.set(parseInt(fieldId, 10), await objectToNumericMapAsync(indexEntry));
			}
			if (++count % 1e3 === 0) await wait(0);
			miniSearch._index.set(term, dataMap);
		}
		return miniSearch;
	}
	/**
	* @ignore
	*/
	static instantiateMiniSearch(js, options) {
		const { documentCount, nextId, fieldIds, averageFieldLength, dirtCount, serializationVersion } = js;
		if (serializationVersion !== 1 && serializationVersion !== 2) throw new Error("MiniSearch: cannot deserialize an index created with an incompatible version");
		const miniSearch = new MiniSearch(options);
		miniSearch._documentCount = documentCount;
		miniSearch._nextId = nextId;
		miniSearch._idToShortId = /* @__PURE__ */ new Map();
		miniSearch._fieldIds = fieldIds;
		miniSearch._avgFieldLength = averageFieldLength;
		miniSearch._dirtCount = dirtCount || 0;
		miniSearch._index = new SearchableMap();
		return miniSearch;
	}
	/**
	* @ignore
	*/
	executeQuery(query, searchOptions = {}) {
		if (query === MiniSearch.wildcard) return this.executeWildcardQuery(searchOptions);
		if (typeof query !== "string") {
			const options = {
				...searchOptions,
				...query,
				queries: void 0
			};
			const results = query.queries.map((subquery) => this.executeQuery(subquery, options));
			return this.combineResults(results, options.combineWith);
		}
		const { tokenize, processTerm, searchOptions: globalSearchOptions } = this._options;
		const options = {
			tokenize,
			processTerm,
			...globalSearchOptions,
			...searchOptions
		};
		const { tokenize: searchTokenize, processTerm: searchProcessTerm } = options;
		const results = searchTokenize(query).flatMap((term) => searchProcessTerm(term)).filter((term) => !!term).map(termToQuerySpec(options)).map((query) => this.executeQuerySpec(query, options));
		return this.combineResults(results, options.combineWith);
	}
	/**
	* @ignore
	*/
	executeQuerySpec(query, searchOptions) {
		const options = {
			...this._options.searchOptions,
			...searchOptions
		};
		const boosts = (options.fields || this._options.fields).reduce((boosts, field) => ({
			...boosts,
			[field]: getOwnProperty(options.boost, field) || 1
		}), {});
		const { boostDocument, weights, maxFuzzy, bm25: bm25params } = options;
		const { fuzzy: fuzzyWeight, prefix: prefixWeight } = {
			...defaultSearchOptions.weights,
			...weights
		};
		const data = this._index.get(query.term);
		const results = this.termResults(query.term, query.term, 1, query.termBoost, data, boosts, boostDocument, bm25params);
		let prefixMatches;
		let fuzzyMatches;
		if (query.prefix) prefixMatches = this._index.atPrefix(query.term);
		if (query.fuzzy) {
			const fuzzy = query.fuzzy === true ? .2 : query.fuzzy;
			const maxDistance = fuzzy < 1 ? Math.min(maxFuzzy, Math.round(query.term.length * fuzzy)) : fuzzy;
			if (maxDistance) fuzzyMatches = this._index.fuzzyGet(query.term, maxDistance);
		}
		if (prefixMatches) for (const [term, data] of prefixMatches) {
			const distance = term.length - query.term.length;
			if (!distance) continue;
			fuzzyMatches === null || fuzzyMatches === void 0 || fuzzyMatches.delete(term);
			const weight = prefixWeight * term.length / (term.length + .3 * distance);
			this.termResults(query.term, term, weight, query.termBoost, data, boosts, boostDocument, bm25params, results);
		}
		if (fuzzyMatches) for (const term of fuzzyMatches.keys()) {
			const [data, distance] = fuzzyMatches.get(term);
			if (!distance) continue;
			const weight = fuzzyWeight * term.length / (term.length + distance);
			this.termResults(query.term, term, weight, query.termBoost, data, boosts, boostDocument, bm25params, results);
		}
		return results;
	}
	/**
	* @ignore
	*/
	executeWildcardQuery(searchOptions) {
		const results = /* @__PURE__ */ new Map();
		const options = {
			...this._options.searchOptions,
			...searchOptions
		};
		for (const [shortId, id] of this._documentIds) {
			const score = options.boostDocument ? options.boostDocument(id, "", this._storedFields.get(shortId)) : 1;
			results.set(shortId, {
				score,
				terms: [],
				match: {}
			});
		}
		return results;
	}
	/**
	* @ignore
	*/
	combineResults(results, combineWith = OR) {
		if (results.length === 0) return /* @__PURE__ */ new Map();
		const operator = combineWith.toLowerCase();
		const combinator = combinators[operator];
		if (!combinator) throw new Error(`Invalid combination operator: ${combineWith}`);
		return results.reduce(combinator) || /* @__PURE__ */ new Map();
	}
	/**
	* Allows serialization of the index to JSON, to possibly store it and later
	* deserialize it with {@link MiniSearch.loadJSON}.
	*
	* Normally one does not directly call this method, but rather call the
	* standard JavaScript `JSON.stringify()` passing the {@link MiniSearch}
	* instance, and JavaScript will internally call this method. Upon
	* deserialization, one must pass to {@link MiniSearch.loadJSON} the same
	* options used to create the original instance that was serialized.
	*
	* ### Usage:
	*
	* ```javascript
	* // Serialize the index:
	* let miniSearch = new MiniSearch({ fields: ['title', 'text'] })
	* miniSearch.addAll(documents)
	* const json = JSON.stringify(miniSearch)
	*
	* // Later, to deserialize it:
	* miniSearch = MiniSearch.loadJSON(json, { fields: ['title', 'text'] })
	* ```
	*
	* @return A plain-object serializable representation of the search index.
	*/
	toJSON() {
		const index = [];
		for (const [term, fieldIndex] of this._index) {
			const data = {};
			for (const [fieldId, freqs] of fieldIndex) data[fieldId] = Object.fromEntries(freqs);
			index.push([term, data]);
		}
		return {
			documentCount: this._documentCount,
			nextId: this._nextId,
			documentIds: Object.fromEntries(this._documentIds),
			fieldIds: this._fieldIds,
			fieldLength: Object.fromEntries(this._fieldLength),
			averageFieldLength: this._avgFieldLength,
			storedFields: Object.fromEntries(this._storedFields),
			dirtCount: this._dirtCount,
			index,
			serializationVersion: 2
		};
	}
	/**
	* @ignore
	*/
	termResults(sourceTerm, derivedTerm, termWeight, termBoost, fieldTermData, fieldBoosts, boostDocumentFn, bm25params, results = /* @__PURE__ */ new Map()) {
		if (fieldTermData == null) return results;
		for (const field of Object.keys(fieldBoosts)) {
			const fieldBoost = fieldBoosts[field];
			const fieldId = this._fieldIds[field];
			const fieldTermFreqs = fieldTermData.get(fieldId);
			if (fieldTermFreqs == null) continue;
			let matchingFields = fieldTermFreqs.size;
			const avgFieldLength = this._avgFieldLength[fieldId];
			for (const docId of fieldTermFreqs.keys()) {
				if (!this._documentIds.has(docId)) {
					this.removeTerm(fieldId, docId, derivedTerm);
					matchingFields -= 1;
					continue;
				}
				const docBoost = boostDocumentFn ? boostDocumentFn(this._documentIds.get(docId), derivedTerm, this._storedFields.get(docId)) : 1;
				if (!docBoost) continue;
				const termFreq = fieldTermFreqs.get(docId);
				const fieldLength = this._fieldLength.get(docId)[fieldId];
				const rawScore = calcBM25Score(termFreq, matchingFields, this._documentCount, fieldLength, avgFieldLength, bm25params);
				const weightedScore = termWeight * termBoost * fieldBoost * docBoost * rawScore;
				const result = results.get(docId);
				if (result) {
					result.score += weightedScore;
					assignUniqueTerm(result.terms, sourceTerm);
					const match = getOwnProperty(result.match, derivedTerm);
					if (match) match.push(field);
					else result.match[derivedTerm] = [field];
				} else results.set(docId, {
					score: weightedScore,
					terms: [sourceTerm],
					match: { [derivedTerm]: [field] }
				});
			}
		}
		return results;
	}
	/**
	* @ignore
	*/
	addTerm(fieldId, documentId, term) {
		const indexData = this._index.fetch(term, createMap);
		let fieldIndex = indexData.get(fieldId);
		if (fieldIndex == null) {
			fieldIndex = /* @__PURE__ */ new Map();
			fieldIndex.set(documentId, 1);
			indexData.set(fieldId, fieldIndex);
		} else {
			const docs = fieldIndex.get(documentId);
			fieldIndex.set(documentId, (docs || 0) + 1);
		}
	}
	/**
	* @ignore
	*/
	removeTerm(fieldId, documentId, term) {
		if (!this._index.has(term)) {
			this.warnDocumentChanged(documentId, fieldId, term);
			return;
		}
		const indexData = this._index.fetch(term, createMap);
		const fieldIndex = indexData.get(fieldId);
		if (fieldIndex == null || fieldIndex.get(documentId) == null) this.warnDocumentChanged(documentId, fieldId, term);
		else if (fieldIndex.get(documentId) <= 1) {
			if (fieldIndex.size <= 1) indexData.delete(fieldId);
			else fieldIndex.delete(documentId);
		} else fieldIndex.set(documentId, fieldIndex.get(documentId) - 1);
		if (this._index.get(term).size === 0) this._index.delete(term);
	}
	/**
	* @ignore
	*/
	warnDocumentChanged(shortDocumentId, fieldId, term) {
		for (const fieldName of Object.keys(this._fieldIds)) if (this._fieldIds[fieldName] === fieldId) {
			this._options.logger("warn", `MiniSearch: document with ID ${this._documentIds.get(shortDocumentId)} has changed before removal: term "${term}" was not present in field "${fieldName}". Removing a document after it has changed can corrupt the index!`, "version_conflict");
			return;
		}
	}
	/**
	* @ignore
	*/
	addDocumentId(documentId) {
		const shortDocumentId = this._nextId;
		this._idToShortId.set(documentId, shortDocumentId);
		this._documentIds.set(shortDocumentId, documentId);
		this._documentCount += 1;
		this._nextId += 1;
		return shortDocumentId;
	}
	/**
	* @ignore
	*/
	addFields(fields) {
		for (let i = 0; i < fields.length; i++) this._fieldIds[fields[i]] = i;
	}
	/**
	* @ignore
	*/
	addFieldLength(documentId, fieldId, count, length) {
		let fieldLengths = this._fieldLength.get(documentId);
		if (fieldLengths == null) this._fieldLength.set(documentId, fieldLengths = []);
		fieldLengths[fieldId] = length;
		const totalFieldLength = (this._avgFieldLength[fieldId] || 0) * count + length;
		this._avgFieldLength[fieldId] = totalFieldLength / (count + 1);
	}
	/**
	* @ignore
	*/
	removeFieldLength(documentId, fieldId, count, length) {
		if (count === 1) {
			this._avgFieldLength[fieldId] = 0;
			return;
		}
		const totalFieldLength = this._avgFieldLength[fieldId] * count - length;
		this._avgFieldLength[fieldId] = totalFieldLength / (count - 1);
	}
	/**
	* @ignore
	*/
	saveStoredFields(documentId, doc) {
		const { storeFields, extractField } = this._options;
		if (storeFields == null || storeFields.length === 0) return;
		let documentFields = this._storedFields.get(documentId);
		if (documentFields == null) this._storedFields.set(documentId, documentFields = {});
		for (const fieldName of storeFields) {
			const fieldValue = extractField(doc, fieldName);
			if (fieldValue !== void 0) documentFields[fieldName] = fieldValue;
		}
	}
};
/**
* The special wildcard symbol that can be passed to {@link MiniSearch#search}
* to match all documents
*/
MiniSearch.wildcard = Symbol("*");
const getOwnProperty = (object, property) => Object.prototype.hasOwnProperty.call(object, property) ? object[property] : void 0;
const combinators = {
	[OR]: (a, b) => {
		for (const docId of b.keys()) {
			const existing = a.get(docId);
			if (existing == null) a.set(docId, b.get(docId));
			else {
				const { score, terms, match } = b.get(docId);
				existing.score = existing.score + score;
				existing.match = Object.assign(existing.match, match);
				assignUniqueTerms(existing.terms, terms);
			}
		}
		return a;
	},
	[AND]: (a, b) => {
		const combined = /* @__PURE__ */ new Map();
		for (const docId of b.keys()) {
			const existing = a.get(docId);
			if (existing == null) continue;
			const { score, terms, match } = b.get(docId);
			assignUniqueTerms(existing.terms, terms);
			combined.set(docId, {
				score: existing.score + score,
				terms: existing.terms,
				match: Object.assign(existing.match, match)
			});
		}
		return combined;
	},
	[AND_NOT]: (a, b) => {
		for (const docId of b.keys()) a.delete(docId);
		return a;
	}
};
const defaultBM25params = {
	k: 1.2,
	b: .7,
	d: .5
};
const calcBM25Score = (termFreq, matchingCount, totalCount, fieldLength, avgFieldLength, bm25params) => {
	const { k, b, d } = bm25params;
	return Math.log(1 + (totalCount - matchingCount + .5) / (matchingCount + .5)) * (d + termFreq * (k + 1) / (termFreq + k * (1 - b + b * fieldLength / avgFieldLength)));
};
const termToQuerySpec = (options) => (term, i, terms) => {
	return {
		term,
		fuzzy: typeof options.fuzzy === "function" ? options.fuzzy(term, i, terms) : options.fuzzy || false,
		prefix: typeof options.prefix === "function" ? options.prefix(term, i, terms) : options.prefix === true,
		termBoost: typeof options.boostTerm === "function" ? options.boostTerm(term, i, terms) : 1
	};
};
const defaultOptions = {
	idField: "id",
	extractField: (document, fieldName) => document[fieldName],
	stringifyField: (fieldValue, fieldName) => fieldValue.toString(),
	tokenize: (text) => text.split(SPACE_OR_PUNCTUATION),
	processTerm: (term) => term.toLowerCase(),
	fields: void 0,
	searchOptions: void 0,
	storeFields: [],
	logger: (level, message) => {
		if (typeof (console === null || console === void 0 ? void 0 : console[level]) === "function") console[level](message);
	},
	autoVacuum: true
};
const defaultSearchOptions = {
	combineWith: OR,
	prefix: false,
	fuzzy: false,
	maxFuzzy: 6,
	boost: {},
	weights: {
		fuzzy: .45,
		prefix: .375
	},
	bm25: defaultBM25params
};
const defaultAutoSuggestOptions = {
	combineWith: AND,
	prefix: (term, i, terms) => i === terms.length - 1
};
const defaultVacuumOptions = {
	batchSize: 1e3,
	batchWait: 10
};
const defaultVacuumConditions = {
	minDirtFactor: .1,
	minDirtCount: 20
};
const defaultAutoVacuumOptions = {
	...defaultVacuumOptions,
	...defaultVacuumConditions
};
const assignUniqueTerm = (target, term) => {
	if (!target.includes(term)) target.push(term);
};
const assignUniqueTerms = (target, source) => {
	for (const term of source) if (!target.includes(term)) target.push(term);
};
const byScore = ({ score: a }, { score: b }) => b - a;
const createMap = () => /* @__PURE__ */ new Map();
const objectToNumericMap = (object) => {
	const map = /* @__PURE__ */ new Map();
	for (const key of Object.keys(object)) map.set(parseInt(key, 10), object[key]);
	return map;
};
const objectToNumericMapAsync = async (object) => {
	const map = /* @__PURE__ */ new Map();
	let count = 0;
	for (const key of Object.keys(object)) {
		map.set(parseInt(key, 10), object[key]);
		if (++count % 1e3 === 0) await wait(0);
	}
	return map;
};
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const SPACE_OR_PUNCTUATION = /[\n\r\p{Z}\p{P}]+/u;
// src/guidance/entry.ts
function text(words) {
	return {
		kind: "text",
		text: words
	};
}
function steps(...each) {
	return {
		kind: "steps",
		steps: each
	};
}
function list$2(...items) {
	return {
		kind: "list",
		items
	};
}
function table(columns, rows) {
	return {
		kind: "table",
		columns,
		rows
	};
}
/** The answer as lines of plain text, for the search index and for clients without cards. */
function answerLines(answer) {
	return answer.flatMap((part) => {
		if (part.kind === "text") return [part.text];
		if (part.kind === "steps") return part.steps.map((step, at) => `${at + 1}. ${step}`);
		if (part.kind === "list") return part.items.map((item) => `- ${item}`);
		return part.rows.map((row) => `- ${rowText(part.columns, row)}`);
	});
}
/** A row of a table as one line: `GCC High: portal https://…; …`. */
function rowText(columns, row) {
	const [name = "", ...cells] = row;
	return `${name}: ${cells.map((cell, at) => cells.length === 1 ? cell : `${columns[at + 1]}: ${cell}`).join("; ")}`;
}
// src/domain/collections.ts
/** The value of a key; if the map has none, `make` makes it and it is stored. */
function getOrAdd(map, key, make) {
	const known = map.get(key);
	if (known !== void 0) return known;
	const made = make();
	map.set(key, made);
	return made;
}
// src/domain/day.ts
const MS_A_DAY$1 = 864e5;
/** Days since 1970-01-01 of a `Day`. */
function dayNumber(day) {
	return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / MS_A_DAY$1;
}
dayNumber("9999-12-31");
// src/domain/format.ts
/** The conventions by which each language writes dates and lists: English is British. */
const CONVENTIONS = { en: "en-GB" };
const MS_A_DAY = 864e5;
const longDay = formatters((tag) => dateFormat(tag, {
	day: "numeric",
	month: "long",
	year: "numeric",
	timeZone: "UTC"
}));
const list$1 = formatters((tag) => new Intl.ListFormat(tag));
/** `29 May 2026`: a day as it stands in a sentence. */
function dayText(day, locale = "en") {
	return longDay(locale).format(dayNumber(day) * MS_A_DAY);
}
/** `one, two and three` */
function listText(items, locale = "en") {
	return list$1(locale).format(items);
}
function dateFormat(tag, options) {
	return new Intl.DateTimeFormat(tag, options);
}
/** The formatter of each language, made at its first use: making one takes longer than using it a thousand times. */
function formatters(make, conventions = CONVENTIONS) {
	const made = /* @__PURE__ */ new Map();
	return (locale) => getOrAdd(made, locale, () => make(conventions[locale]));
}
// src/policy/citations.ts
function cite(page, section) {
	return {
		page,
		section
	};
}
const SECTIONS = {
	atAGlance: cite("playbook", "WSA Requirements at a Glance"),
	cloudScope: cite("playbook", "Cloud Scope Alignment"),
	improvements: cite("playbook", "Latest Improvements for WSA Validation (May 2026)"),
	q4Risk: cite("playbook", "Mitigating Q4 Close Risk on June EA Deals"),
	validate: cite("playbook", "Primary Validation Method"),
	signIn: cite("playbook", "Secondary Validation Method"),
	manualForm: cite("playbook", "Manual Enrollment Form Submissions"),
	faqRoles: cite("playbook", "FAQ: Which roles require a WSA?"),
	faqWsa: cite("playbook", "FAQ: What is a Work or School Account?"),
	faqGovernment: cite("playbook", "FAQ: Why is cloud scope especially important for Government Cloud?"),
	faqInvalid: cite("playbook", "FAQ: What causes an \"Invalid WSA Account ID\" error?"),
	faqNoTenant: cite("playbook", "FAQ: What if a customer has no Entra ID?"),
	faqCreditCard: cite("playbook", "FAQ: Is a credit card needed to set up a tenant?"),
	faqAirGapped: cite("playbook", "FAQ: AOS-G and air-gapped government environments"),
	faqWhatChanged: cite("playbook", "FAQ: What has changed in contact management?"),
	faqAgreements: cite("playbook", "FAQ: Which agreements are impacted?"),
	faqLegacy: cite("playbook", "FAQ: What happened to legacy contact roles?"),
	faqCloudScope: cite("playbook", "FAQ: What does \"cloud scope\" mean?"),
	faqEmphasise: cite("playbook", "FAQ: What should partners emphasize?"),
	faqBestPractice: cite("playbook", "FAQ: Additional validation best practices"),
	microsoftMail: cite("playbook", "What to Expect from Your Microsoft Contacts"),
	customerMail: cite("playbook", "Customer Email Template"),
	whatChanged: cite("playbook", "What Has Changed and Why It Matters Now"),
	articleIntro: cite("article", "introduction"),
	articleRoles: cite("article", "What is a WSA, and why is it now required?"),
	articleInvalid: cite("article", "\"Invalid WSA Account ID\" error in VL Central"),
	articleCloud: cite("article", "What is \"cloud scope\"?"),
	articleLegacy: cite("article", "What happened to the legacy contact roles?"),
	articleNoTenant: cite("article", "My customer has no Entra tenant or WSAs"),
	articleCocp: cite("article", "How does customer-initiated COCP work?"),
	articleEscalate: cite("article", "Delays in processing: how can I escalate?"),
	articleCustomers: cite("article", "Resources for Customers"),
	articleAosg: cite("article", "WSA Requirements Apply Equally to AOS-G"),
	rolesInvitation: cite("roles", "How are new VL users notified?"),
	rolesPermissions: cite("roles", "Who has permissions to manage VL user roles?"),
	rolesNotWanted: cite("roles", "What if I don't want to be a VL admin?"),
	rolesOurAdmin: cite("roles", "Who is my organization's VL admin?"),
	rolesGlobalAdmin: cite("roles", "Do Global or Billing Administrators manage VL roles?"),
	rolesServices: cite("roles", "Do VL admins manage Microsoft services?"),
	rolesLeavers: cite("roles", "Do users retain access after they leave?"),
	rolesContactChange: cite("roles", "How do I change Primary or Notice correspondent information?"),
	rolesMissingIds: cite("roles", "Why can't VL admins view some license IDs?"),
	rolesManage: cite("roles", "How do I manage users and roles?"),
	rolesView: cite("roles", "View existing VL users"),
	rolesPage: cite("roles", "Understand the Manage Assignments page"),
	rolesStatuses: cite("roles", "Understand VL user statuses"),
	rolesInheritance: cite("roles", "Manage VL admin inheritance"),
	rolesAssign: cite("roles", "How do I assign roles to VL users?"),
	rolesEdit: cite("roles", "How do I edit or remove permissions?"),
	rolesFeedback: cite("roles", "How do I provide feedback about VL features?"),
	rolesMac: cite("roles", "How do I know which VL role to assign?"),
	rolesAdmin: cite("roles", "Who is the VL admin?"),
	signInFirstTime: cite("signIn", "If you're registering a volume license agreement for the first time"),
	signInAgain: cite("signIn", "If you previously registered a volume licensing agreement"),
	signInWelcome: cite("signIn", "Who receives the volume licensing welcome email?"),
	signInAzurePortal: cite("signIn", "You're redirected to the Azure portal when you sign in"),
	signInProfileError: cite("signIn", "An error occurred while setting up your profile"),
	signInReadyToBecome: cite("signIn", "Ready to become the admin of <domain name>"),
	signInNoPage: cite("signIn", "I don't see the volume licensing page"),
	signInOldInvitation: cite("signIn", "My volume licensing welcome email is invalid"),
	signInNewerInvitation: cite("signInNewer", "Before you begin"),
	signInNewerCloud: cite("signInNewer", "Where to sign in to view and manage your volume licenses"),
	vlRolesTable: cite("vlRoles", "Understand volume licensing roles"),
	vlRolesColumns: cite("vlRoles", "Understand the Manage Assignments page"),
	vlRolesAssign: cite("vlRoles", "Assign roles to volume licensing users"),
	cocpMacBefore: cite("cocpMac", "Before you begin"),
	cocpMacInitiate: cite("cocpMac", "Initiate a change of channel partner request"),
	cocpMacStatus: cite("cocpMac", "Track your change of channel partner request status"),
	cocpAzureScope: cite("cocpAzure", "In scope and out of scope for self-service COCP"),
	cocpAzureAccept: cite("cocpAzure", "Prerequisites"),
	cocpAzureTroubleshoot: cite("cocpAzure", "Troubleshoot"),
	cocpAzureStatus: cite("cocpAzure", "Track the status of your COCP request"),
	beforeEnforcement: cite("product", "what was asked of roles before WSAs were enforced"),
	legacyPairing: cite("product", "which admin center role stands for which legacy contact role"),
	whoNeedsRole: cite("product", "who needs which VL role"),
	spelledOut: cite("product", "abbreviations that the pages use and do not spell out"),
	thresholds: cite("product", "risk thresholds (configuration)"),
	addressForm: cite("product", "what counts as a mailbox address")
};
// src/policy/contradictions.ts
const CONTRADICTIONS = {
	onlineAdministrator: {
		id: "online-administrator",
		topic: "Online Administrator",
		sides: [{
			says: "the Online Administrator must have a WSA",
			citation: SECTIONS.atAGlance
		}, {
			says: "names no such role; Online Admin (OLA) is among the retired ones",
			citation: SECTIONS.articleLegacy
		}],
		settled: "Read as two roles; the newer page stands."
	},
	onlineServiceManager: {
		id: "online-service-manager",
		topic: "Online Service Manager",
		sides: [{
			says: "a WSA is recommended for the OSM",
			citation: SECTIONS.atAGlance
		}, {
			says: "the OSM needs a WSA to get the role, and must have one on AOS-G",
			citation: SECTIONS.articleAosg
		}],
		settled: "The newer page stands; on AOS-G both are shown."
	},
	commercialForGcc: {
		id: "commercial-for-gcc",
		topic: "Commercial WSA for GCC",
		sides: [
			{
				says: "a Commercial WSA serves a Commercial PCN that uses GCC products",
				citation: SECTIONS.cloudScope
			},
			{
				says: "a Commercial WSA does not open GCC agreements",
				citation: SECTIONS.faqGovernment
			},
			{
				says: "a Commercial tenant does not serve a GCC customer",
				citation: SECTIONS.articleInvalid
			}
		],
		settled: "The scope decides: \"Commercial using GCC products\" takes it, \"GCC\" does not."
	},
	creditCard: {
		id: "credit-card",
		topic: "Credit card for a tenant",
		sides: [{
			says: "a tenant costs nothing and needs no licence; more guidance is to follow",
			citation: SECTIONS.faqCreditCard
		}, {
			says: "a free tenant, nothing to buy",
			citation: SECTIONS.articleNoTenant
		}],
		settled: "Quoted as it stands."
	},
	invitation: {
		id: "invitation",
		topic: "Invitation of EA and EAS customers",
		sides: [
			{
				says: "every new VL user is invited by e-mail",
				citation: SECTIONS.rolesInvitation
			},
			{
				says: "once the agreement is in, the Primary and the Notices Contact get a welcome e-mail",
				citation: SECTIONS.signInWelcome
			},
			{
				says: "EA and EAS customers get no invitation; the VL admin grants access",
				citation: SECTIONS.signInNewerInvitation
			}
		],
		settled: "The last text has no date, so both are shown: where no mail comes, a VL admin grants access."
	},
	administratorInvoices: {
		id: "administrator-invoices",
		topic: "Administrator and invoices",
		sides: [{
			says: "the Administrator may do all that the other roles may",
			citation: SECTIONS.rolesMac
		}, {
			says: "all of it but see invoices",
			citation: SECTIONS.vlRolesTable
		}],
		settled: "The newer page stands: do not count on the Administrator for invoices."
	},
	invoiceReader: {
		id: "invoice-reader",
		topic: "Invoice Reader",
		sides: [{
			says: "the Bill-to contact gets the Invoice Reader role without anybody assigning it",
			citation: SECTIONS.vlRolesTable
		}, {
			says: "a Bill-to Contact gets no role automatically any more",
			citation: SECTIONS.articleLegacy
		}],
		settled: "Both are shown: look whether the role is there before anybody assigns it."
	},
	cocpExpiry: {
		id: "cocp-expiry",
		topic: "Days until a COCP request expires",
		sides: [
			{
				says: "10 days to accept",
				citation: SECTIONS.articleCocp
			},
			{
				says: "expired after 10 days without acceptance",
				citation: SECTIONS.cocpMacStatus
			},
			{
				says: "accept within 10 days",
				citation: SECTIONS.cocpAzureAccept
			},
			{
				says: "expired after 30 days without acceptance",
				citation: SECTIONS.cocpAzureStatus
			}
		],
		settled: "Count on 10 days; the 30 stand only in a list of statuses."
	},
	olaShort: {
		id: "ola-short",
		topic: "What OLA is short for",
		sides: [{
			says: "OLA is Online Admin, a retired contact role",
			citation: SECTIONS.articleLegacy
		}, {
			says: "OLA is Online Administrator, who may start a COCP",
			citation: SECTIONS.cocpMacBefore
		}],
		settled: "Read as two roles; ask which of them is meant."
	}
};
// src/policy/words.ts
/**
* The normalised key of a vocabulary word: lower-case, runs of white space as one space. Misspellings don't
* match: a near miss may be another word, so the person is asked.
*/
function wordKey(text) {
	return text.trim().toLowerCase().replace(/\s+/g, " ");
}
/** Id by each accepted spelling; the ids themselves always match. */
function wordTable(entries) {
	const table = /* @__PURE__ */ new Map();
	for (const { id, alsoWritten = [] } of entries) for (const word of [id, ...alsoWritten]) table.set(wordKey(word), id);
	return table;
}
// src/policy/programs.ts
/** The programs the guidance names. The policies apply to all other programs too. */
const PROGRAMS = [
	{
		id: "EA",
		name: "Enterprise Agreement"
	},
	{
		id: "EAS",
		name: "Enterprise Agreement Subscription"
	},
	{
		id: "SCE",
		name: "Server and Cloud Enrollment"
	},
	{
		id: "AOS-G",
		name: "Agreement for Online Services – Government"
	}
];
SECTIONS.whatChanged;
wordTable(PROGRAMS);
new Set(PROGRAMS.map((program) => program.id));
// src/policy/roles.ts
/** All licensing roles, in display order. */
const ROLES = [
	{
		id: "notices-contact",
		name: "Notices Contact",
		short: "NTC",
		alsoWritten: [
			"Notices Contact",
			"NTC",
			"Notices Correspondent",
			"Primary Contact"
		],
		macRole: null,
		citation: SECTIONS.articleLegacy
	},
	{
		id: "online-administrator",
		name: "Online Administrator",
		short: "OA",
		alsoWritten: ["Online Administrator", "OA"],
		macRole: null,
		citation: SECTIONS.atAGlance
	},
	{
		id: "online-service-manager",
		name: "Online Service Manager",
		short: "OSM",
		alsoWritten: [
			"Online Service Manager",
			"Online Services Manager",
			"OSM"
		],
		macRole: null,
		citation: SECTIONS.articleLegacy
	},
	{
		id: "bill-to",
		name: "Bill-to Contact",
		short: "Bill-to",
		alsoWritten: ["Bill-to Contact", "Bill to"],
		macRole: "Invoice Reader",
		citation: SECTIONS.rolesMac
	},
	{
		id: "key-viewer",
		name: "Key Viewer",
		short: "KEY",
		alsoWritten: ["Key Viewer", "KEY"],
		macRole: "Product keys reader",
		citation: SECTIONS.rolesMac
	},
	{
		id: "license-position-viewer",
		name: "License Position Viewer",
		short: "LPV",
		alsoWritten: ["License Position Viewer", "LPV"],
		macRole: "Licensing Info Viewer",
		citation: SECTIONS.rolesMac
	},
	{
		id: "online-admin",
		name: "Online Admin",
		short: "OLA",
		alsoWritten: ["Online Admin", "OLA"],
		macRole: "Administrator",
		citation: SECTIONS.rolesMac
	},
	{
		id: "downloads",
		name: "Downloads",
		short: "DLD",
		alsoWritten: ["Downloads", "DLD"],
		macRole: "Product download manager",
		citation: SECTIONS.rolesMac
	},
	{
		id: "software-assurance-manager",
		name: "Software Assurance Manager",
		short: "SAB",
		alsoWritten: ["Software Assurance Manager", "SAB"],
		macRole: "Benefits reader",
		citation: SECTIONS.rolesMac
	}
];
wordTable(ROLES);
const BY_ID$2 = new Map(ROLES.map((role) => [role.id, role]));
function roleOf(id) {
	const role = BY_ID$2.get(id);
	if (!role) throw new RangeError(`no role ${id}`);
	return role;
}
// src/guidance/microsoft-links.ts
/** Places on Microsoft's sites and phrases that several entries share. */
const SIGN_UP_URL = "https://signup.microsoft.com";
const ADMIN_CENTER_URL = "https://admin.microsoft.com";
/** Path to volume licensing in the admin center. */
const VOLUME_LICENSING = "Billing > Your products, tab Volume Licensing";
const OPEN_VOLUME_LICENSING = `Sign in to the Microsoft 365 admin center and open ${VOLUME_LICENSING}.`;
const INVITATION_SUBJECT = "Action required: Sign in to manage your volume licensing assets";
/** The sender of all mails to VL users; what helps to find one among the junk. */
const VL_MAIL_SENDER = "microsoft-noreply@microsoft.com";
const CHANGE_SUBJECT = "Permission changes for Microsoft Volume Licensing contracts";
/** Users of the old service centre are listed only if they registered by this day. */
const VLSC_REGISTRATION_CUT_OFF = "2023-09-15";
/**
* From the first month on customers start a change of channel partner; from the second the old form is read-only.
*/
const COCP_BY_CUSTOMER_SINCE = "November 2025";
const COCP_OLD_WAY_RETIRED = "February 2026";
// src/policy/requirements.ts
function legacyRoles(requirement) {
	return {
		"bill-to": requirement,
		"key-viewer": requirement,
		"license-position-viewer": requirement,
		"online-admin": requirement,
		downloads: requirement,
		"software-assurance-manager": requirement
	};
}
/** All policies, oldest first. */
const POLICIES = [
	{
		id: "2025-07-23",
		title: "cloud scope enforced at PCN level",
		requirements: {
			"notices-contact": "recommended",
			"online-administrator": "none",
			"online-service-manager": "recommended",
			...legacyRoles("none")
		},
		osmContradictedFor: [],
		citations: [SECTIONS.articleCloud]
	},
	{
		id: "2026-01-15",
		title: "WSA enforcement",
		requirements: {
			"notices-contact": "mandatory",
			"online-administrator": "none",
			"online-service-manager": "mandatory",
			...legacyRoles("retired")
		},
		osmContradictedFor: [],
		citations: [SECTIONS.articleRoles, SECTIONS.articleLegacy]
	},
	{
		id: "2026-05-22",
		title: "May 2026 playbook",
		requirements: {
			"notices-contact": "mandatory",
			"online-administrator": "mandatory",
			"online-service-manager": "recommended",
			...legacyRoles("retired")
		},
		osmContradictedFor: ["AOS-G"],
		citations: [SECTIONS.atAGlance, SECTIONS.faqRoles]
	}
];
// src/guidance/roles-now.ts
/** The newest policy. */
const CURRENT = POLICIES[POLICIES.length - 1] ?? POLICIES[0];
/** `Notices Contact (NTC)` */
function named(id) {
	const { name, short } = roleOf(id);
	return `${name} (${short})`;
}
/**
* The roles with a requirement under the newest policy, as a list: `Notices Contact (NTC) and Online Administrator
* (OA)`.
*/
function rolesNow(requirement) {
	return listText(ROLES.filter(({ id }) => CURRENT.requirements[id] === requirement).map(({ id }) => named(id)));
}
const ACCOUNT_ENTRIES = [
	{
		id: "abbreviations",
		topic: "accounts",
		question: "What do the abbreviations mean?",
		alsoAsked: [
			"abbreviations",
			"glossary",
			"acronyms"
		],
		shortForms: [
			"PCN",
			"MAC",
			"VL",
			"VLC",
			"VLSC",
			"LSP",
			"CICR",
			"EA",
			"EAS",
			"SCE",
			"GCC",
			"NTC",
			"OA",
			"OSM"
		],
		answer: [table(["Short", "Means"], [
			["WSA", "Work or School Account"],
			["MSA", "Microsoft Account, a personal one"],
			["SFI", "Secure Future Initiative"],
			["VL", "Volume Licensing"],
			["VLC", "Volume Licensing Central, or VL Central"],
			["VLSC", "Volume Licensing Service Center, the old one"],
			["MAC", "Microsoft 365 admin center"],
			["PCN", "Public Customer Number"],
			...ROLES.filter(({ short, name }) => /^[A-Z]+$/.test(short) && short !== name).map(({ short, name }) => [short, name]),
			...PROGRAMS.map(({ id, name }) => [id, name]),
			["MBSA", "Microsoft Business and Services Agreement"],
			["COCP", "Change of Channel Partner"],
			["CICR", "Change of Contact Information Request"],
			["LSP", "License Solutions Partner, the reseller"],
			["GCC", "Government Community Cloud"]
		])],
		citations: [
			SECTIONS.articleRoles,
			SECTIONS.articleLegacy,
			SECTIONS.articleCocp,
			SECTIONS.articleCloud,
			SECTIONS.whatChanged,
			SECTIONS.improvements,
			SECTIONS.rolesAdmin,
			SECTIONS.rolesInheritance
		],
		related: [
			"what-is-wsa",
			"cloud-scope",
			"seven-roles",
			"cocp-process"
		]
	},
	{
		id: "what-is-wsa",
		topic: "accounts",
		question: "What is a Work or School Account?",
		alsoAsked: [
			"WSA meaning",
			"define WSA",
			"what does WSA stand for",
			"example of a WSA",
			"Entra ID account"
		],
		answer: [text("An identity in Microsoft Entra ID, which used to be called Azure AD. The customer's organisation owns it and its IT department looks after it."), list$2("user@company.com", "user@company.onmicrosoft.com", "user@agency.gov")],
		citations: [SECTIONS.faqWsa, SECTIONS.articleRoles],
		related: [
			"why-wsa",
			"personal-accounts",
			"required-now"
		]
	},
	{
		id: "why-wsa",
		topic: "accounts",
		question: "Why is a WSA required?",
		alsoAsked: [
			"reason for the WSA requirement",
			"what is the Secure Future Initiative",
			"SFI",
			"why does Microsoft ask for work accounts",
			"benefit of WSA for security",
			"audit trail"
		],
		answer: [text("It is part of Microsoft's Secure Future Initiative (SFI). Three reasons are given:"), list$2("licensing assets and admin roles open only to verified identities that an organisation manages", "a personal account that was broken into can no longer be used to get in", "it is on record who was given which role")],
		citations: [SECTIONS.articleRoles, SECTIONS.faqWhatChanged],
		related: [
			"what-is-wsa",
			"what-changed",
			"framing"
		]
	},
	{
		id: "what-changed",
		topic: "accounts",
		question: "What has changed in contact management?",
		alsoAsked: [
			"what is new for contacts",
			"what changes for customers",
			"what changed and why does it matter",
			"role segregation"
		],
		answer: [list$2("Key Volume Licensing roles need an Entra ID account; personal ones are refused.", "Legacy contact roles no longer bring access with them: the customer assigns roles in the admin center.", "The account has to be in the cloud of the customer's enrolment or PCN.", "EA and EAS customers start a change of channel partner themselves.")],
		citations: [
			SECTIONS.faqWhatChanged,
			SECTIONS.whatChanged,
			SECTIONS.articleIntro,
			SECTIONS.articleLegacy,
			SECTIONS.articleCocp
		],
		related: [
			"required-now",
			"legacy-roles",
			"cloud-scope",
			"cocp-process"
		]
	},
	{
		id: "personal-accounts",
		topic: "accounts",
		question: "Are personal Microsoft accounts accepted?",
		alsoAsked: [
			"can I use an MSA",
			"Live ID",
			"gmail address for a contact",
			"outlook.com or hotmail address",
			"personal email as notices contact",
			"consumer mail address"
		],
		answer: [text("No. A personal Microsoft account (MSA, once called Live ID) gives no access to Volume Licensing, and personal, unmanaged or consumer addresses are not supported on enrolment forms either.")],
		citations: [
			SECTIONS.whatChanged,
			SECTIONS.faqWsa,
			SECTIONS.manualForm
		],
		related: [
			"what-is-wsa",
			"create-tenant",
			"read-sign-in"
		]
	},
	{
		id: "create-tenant",
		topic: "accounts",
		question: "What if the customer has no tenant?",
		alsoAsked: [
			"how to create an Entra tenant",
			"customer has no Entra ID",
			"create WSA accounts",
			"set up a free directory",
			"customer without Microsoft 365",
			"customer uses Google instead of Microsoft 365",
			"sign up for a tenant"
		],
		answer: [
			steps(`The customer makes a free Microsoft Entra ID tenant at ${SIGN_UP_URL}.`, "In it they add a user for each contact the agreement names.", "They tell the partner these addresses, for use in VL Central Contracts."),
			text(`By the newest page a WSA is mandatory for the ${rolesNow("mandatory")}, and recommended for the ${rolesNow("recommended")}.`),
			text("No Microsoft 365 subscription has to be bought for it.")
		],
		citations: [
			SECTIONS.articleNoTenant,
			SECTIONS.faqNoTenant,
			SECTIONS.atAGlance
		],
		contradictions: [CONTRADICTIONS.onlineAdministrator, CONTRADICTIONS.onlineServiceManager],
		related: [
			"tenant-cost",
			"existing-tenant",
			"aosg-tenant"
		]
	},
	{
		id: "tenant-cost",
		topic: "accounts",
		question: "Does a tenant cost anything?",
		alsoAsked: [
			"is a credit card needed for a tenant",
			"is the Entra tenant free of charge",
			"tenant without a licence",
			"tenant without ordering a trial",
			"do I need to buy a Microsoft 365 licence for a WSA",
			"identity tenant without trial"
		],
		answer: [text("No. An Entra ID tenant costs nothing, and no Microsoft 365 licence is needed."), text("Whether a credit card is asked for on the way is not settled: the playbook is asked exactly that, answers with the price alone and announces more guidance.")],
		citations: [
			SECTIONS.faqCreditCard,
			SECTIONS.articleNoTenant,
			SECTIONS.faqNoTenant
		],
		contradictions: [CONTRADICTIONS.creditCard],
		related: ["create-tenant", "existing-tenant"]
	},
	{
		id: "existing-tenant",
		topic: "accounts",
		question: "The customer already uses Microsoft 365 or Azure",
		alsoAsked: [
			"customer has Azure already",
			"does a Microsoft 365 customer need another tenant",
			"use an existing tenant",
			"existing WSA accounts"
		],
		answer: [text("Then they have an Entra tenant already, and the accounts in it can serve as WSAs. No new one is needed.")],
		citations: [SECTIONS.articleNoTenant],
		related: [
			"create-tenant",
			"which-wsa-fits",
			"validate-steps"
		]
	}
];
// src/guidance/entries/admin.ts
const ADMIN_ENTRIES = [
	{
		id: "who-is-vl-admin",
		topic: "admin",
		question: "Who is the VL admin?",
		alsoAsked: [
			"VL administrator",
			"who becomes the VL admin",
			"default VL admin",
			"volume licensing administrator"
		],
		answer: [text("Unless changed, the Notices Correspondent or Primary Contact that the partner (LSP or reseller) named when the contract was set up. There may be more than one."), text("By the March 2026 article the Notices Contact needs a WSA to be given the role.")],
		citations: [
			SECTIONS.rolesAdmin,
			SECTIONS.rolesNotWanted,
			SECTIONS.articleRoles
		],
		related: [
			"who-manages-roles",
			"alternate-admin",
			"our-vl-admin",
			"not-want-admin"
		]
	},
	{
		id: "our-vl-admin",
		topic: "admin",
		question: "How do we find out who our VL admin is?",
		alsoAsked: [
			"name of the VL admin of my organisation",
			"can Microsoft tell me who the VL admin is",
			"find our reseller",
			"which contact did the reseller provide"
		],
		answer: [text("Microsoft gives no names, for reasons of privacy. Ask the LSP of the organisation which contact they put on the contract. Who the reseller is can often be found by purchasing, finance or IT in the purchasing records.")],
		citations: [SECTIONS.rolesOurAdmin],
		related: ["who-is-vl-admin", "partner-view"]
	},
	{
		id: "alternate-admin",
		topic: "admin",
		question: "Should there be a second VL admin?",
		alsoAsked: [
			"alternate VL admin",
			"just a single VL admin",
			"sole VL admin is absent",
			"backup administrator",
			"several VL admins"
		],
		answer: [text("Yes, at least one alternate for each license ID is recommended: when a sole VL admin is away, the organisation may not get at what it licensed. Naming another one takes nothing from the first.")],
		citations: [SECTIONS.rolesAdmin, SECTIONS.rolesNotWanted],
		related: [
			"assign-role",
			"not-want-admin",
			"leaver"
		]
	},
	{
		id: "not-want-admin",
		topic: "admin",
		question: "What if I don't want to be the VL admin?",
		alsoAsked: [
			"forward the invitation to somebody else",
			"pass on the VL admin role",
			"hand over the VL admin role",
			"somebody else should register as VL admin"
		],
		answer: [list$2("Not registered yet: as Primary or Notices Contact, forward the invitation, one for every license ID you do not want, to the person who is to register instead.", "Registered already: assign other VL users as admins."), text("Assigning another admin does not by itself take the role from you.")],
		citations: [SECTIONS.rolesNotWanted],
		related: [
			"alternate-admin",
			"invitation",
			"assign-role"
		]
	},
	{
		id: "leaver",
		topic: "admin",
		question: "What happens when a user leaves?",
		alsoAsked: [
			"do users keep access after leaving the organisation",
			"employee has left",
			"former employee still listed",
			"leaver"
		],
		answer: [list$2("Once their account is taken out of the organisation's domain in Entra ID, they no longer get at VL information in the admin center.", "They remain listed in Manage Assignments as long as no VL admin takes them off every license ID.", "From somebody who stays but needs no access any more, a VL admin takes the permissions by hand.")],
		citations: [SECTIONS.rolesLeavers],
		related: [
			"remove-user",
			"status-not-found",
			"change-notice-contact"
		]
	},
	{
		id: "change-notice-contact",
		topic: "admin",
		question: "How do I change the Notices Contact?",
		alsoAsked: [
			"change primary contact",
			"change notice correspondent",
			"replace the notices contact",
			"update the contact on a contract",
			"change of contact request"
		],
		answer: [text("Through the reseller. Primary Contact and Notices Correspondent are formal contacts of the contract, submitted by the LSP; the customer asks the reseller to process a change of contact for the license ID.")],
		citations: [SECTIONS.rolesContactChange],
		related: [
			"notices-contact",
			"legacy-on-packages",
			"not-want-admin"
		]
	},
	{
		id: "missing-license-ids",
		topic: "admin",
		question: "Why are some license IDs missing?",
		alsoAsked: [
			"VL admin cannot see a license ID",
			"agreement not shown in the admin center",
			"missing contract",
			"license id not visible"
		],
		answer: [text("Access is given for each license ID, the level of a program at which orders are placed. The admin pages list only those on which you are VL admin.")],
		citations: [SECTIONS.rolesMissingIds],
		related: [
			"mbsa-inheritance",
			"who-manages-roles",
			"our-vl-admin"
		]
	},
	{
		id: "mbsa-inheritance",
		topic: "admin",
		question: "How does inheritance under an MBSA work?",
		alsoAsked: [
			"inherit VL admin",
			"MBSA inheritance",
			"opt in to inherit the administrator role",
			"Microsoft Business and Services Agreement",
			"cannot remove an inherited permission",
			"edit preferences",
			"online access contact"
		],
		answer: [
			text("The Primary Contact, Notices Correspondent and Online Access Contact of an MBSA may opt in to being VL admin on each license ID that is added under it. To see what you chose:"),
			steps(OPEN_VOLUME_LICENSING, "Under Preferences, choose Edit preferences. The pane shows your name, both addresses, your roles and whether you inherit."),
			text("What comes down from the MBSA can not be edited or removed on the license ID.")
		],
		citations: [SECTIONS.rolesInheritance],
		related: [
			"missing-license-ids",
			"mbsa-holds",
			"edit-user"
		]
	}
];
// src/policy/dates.ts
/** Single dates and counts from the guidance that rules compare with, each with its citation. */
/** From this day each cloud scope of a US customer needs its own PCN. */
const SEPARATE_PCN = {
	since: "2025-01-23",
	citation: SECTIONS.articleCloud
};
/** Packages created from this day on pass the cross-cloud lead check more easily. */
const CROSS_CLOUD_LEAD_EASED = {
	since: "2026-05-22",
	citation: SECTIONS.improvements
};
/** Before this day VL Central answered every failure with one unexplained message. */
const EXPLAINED_MESSAGES = {
	since: "2026-05-29",
	citation: SECTIONS.improvements
};
/** Days a partner has to accept a customer's change-of-channel-partner request. */
const COCP_DAYS = {
	days: 10,
	citation: SECTIONS.articleCocp
};
/** Transactions on which retired contact roles may no longer be named. */
const RETIRED_ROLE_TRANSACTIONS = {
	transactions: [
		"new",
		"renewal",
		"extension",
		"cicr"
	],
	citation: SECTIONS.articleLegacy
};
// src/guidance/entries/close.ts
const FIRST_TWO = dayText(CROSS_CLOUD_LEAD_EASED.since);
const OTHER_TWO = dayText(EXPLAINED_MESSAGES.since);
const CLOSE_ENTRIES = [
	{
		id: "may-improvements",
		topic: "close",
		question: "What was improved in May 2026?",
		alsoAsked: [
			"May 2026 improvements",
			"latest improvements for WSA validation",
			"four improvements in VL Central",
			"what went live on 22 May",
			"what changed on 22 May 2026",
			"what changed on 29 May 2026",
			"what went live on 29 May"
		],
		answer: [table(["Improvement", "Since"], [
			["Fewer holds because of contacts on the MBSA", FIRST_TWO],
			["Fewer holds on multi-tenant EAs across clouds", FIRST_TWO],
			["Validation messages that tell a missing WSA from a wrong cloud", OTHER_TWO],
			["Better handling of tenant sub-scopes", OTHER_TWO]
		]), text("More may follow; none of it is announced.")],
		citations: [SECTIONS.improvements],
		related: [
			"vlc-messages",
			"mbsa-holds",
			"cross-cloud-lead",
			"sub-scope"
		]
	},
	{
		id: "mbsa-holds",
		topic: "close",
		question: "What changed for MBSA holds?",
		alsoAsked: [
			"hold because of an MBSA contact",
			"MBSA level WSA holds",
			"EA held because of the MBSA"
		],
		answer: [text(`Some EAs were held because of the contacts that their MBSA was made with. Since ${FIRST_TWO} there should be markedly fewer such holds; the page does not promise none.`)],
		citations: [SECTIONS.improvements],
		related: ["may-improvements", "mbsa-inheritance"]
	},
	{
		id: "cross-cloud-lead",
		topic: "close",
		question: "What about EAs with enrolments in two clouds?",
		alsoAsked: [
			"cross-cloud lead enrolment",
			"multi-tenant EA",
			"lead and billing tenant in different clouds",
			"child enrolment in another cloud than the lead",
			"US commercial and government EA"
		],
		answer: [text(`Multi-tenant EA packages created after ${FIRST_TWO} are validated in a simpler way: fewer holds, and quicker resolution, where the lead enrolment is in another cloud than a related tenant or child (billing) enrolment. It is meant for US customers with Commercial and Government offerings.`)],
		citations: [CROSS_CLOUD_LEAD_EASED.citation],
		related: [
			"may-improvements",
			"separate-pcn",
			"cross-cloud"
		]
	},
	{
		id: "sub-scope",
		topic: "close",
		question: "What is the tenant sub-scope improvement?",
		alsoAsked: [
			"tenant sub-scope",
			"sub scope handling",
			"validation error although the WSA is right",
			"missing tenant identifiers",
			"Azure account validation holds"
		],
		answer: [text(`Set for ${OTHER_TWO}: the contract system copes better with tenant sub-scopes. Holds came up although the WSA was right, because internal tenant identifiers were missing or cloud scope was tracked differently; Azure accounts and AOS-G enrolments should see fewer.`)],
		citations: [SECTIONS.improvements],
		related: [
			"may-improvements",
			"vlc-messages",
			"aosg-rules"
		]
	},
	{
		id: "june-cadence",
		topic: "close",
		question: "What are the steps for the June close?",
		alsoAsked: [
			"June cadence",
			"five steps for June EA deals",
			"recommended partner cadence",
			"Q4 close plan",
			"how to prepare for quarter close"
		],
		answer: [steps("List each renewal, extension and amendment in your book that is dated in June.", "Have the customer confirm the addresses of the Notices Contact and Online Administrator in writing.", "Validate each WSA in VL Central before the package is submitted.", "Where one fails, go to the customer's IT administrator at once.", "Hold back manual forms until the WSA is known to be right.")],
		citations: [SECTIONS.q4Risk],
		contradictions: [CONTRADICTIONS.onlineAdministrator],
		related: [
			"validate-steps",
			"breakdowns",
			"before-submission",
			"customer-mail"
		]
	},
	{
		id: "breakdowns",
		topic: "close",
		question: "What usually goes wrong with WSAs?",
		alsoAsked: [
			"common breakdowns",
			"why do deals slip",
			"Q4 close risk",
			"most common reasons for a hold",
			"what puts a transaction on hold"
		],
		answer: [list$2("nobody set up a WSA for the contact", "the WSA is in another cloud than the customer's", "the address is mistyped, an alias or out of date", "the WSA belonged to a tenant that was deleted"), text("Each of them holds the transaction and sends you back to the customer, which costs days late in June.")],
		citations: [SECTIONS.q4Risk],
		related: [
			"invalid-causes",
			"june-cadence",
			"avoid-delays"
		]
	}
];
// src/domain/ids.ts
const CLOUD_SCOPE_IDS = [
	"commercial",
	"commercial-gcc",
	"gcc",
	"gcc-high",
	"dod",
	"azure-secret",
	"azure-top-secret",
	"unknown"
];
/** The clouds a directory look-up can name; `us-gov` is a US Government tenant whose tier is not known. */
const DIRECTORY_CLOUDS = [
	"commercial",
	"gcc",
	"gcc-high",
	"dod",
	"us-gov"
];
[...DIRECTORY_CLOUDS];
// src/policy/cloud-scopes.ts
const ADMIN_CENTER = "https://admin.microsoft.com";
const CLOUD_SCOPES = [
	{
		id: "commercial",
		name: "Commercial",
		alsoWritten: [
			"Commercial",
			"Public",
			"Commercial (Public)"
		],
		portal: ADMIN_CENTER,
		entraCloud: "worldwide",
		aligned: ["commercial"],
		unconfirmed: ["gcc"],
		airGapped: false,
		citations: [SECTIONS.cloudScope, SECTIONS.signIn]
	},
	{
		id: "commercial-gcc",
		name: "Commercial using GCC products",
		alsoWritten: ["Commercial using GCC products", "Commercial + GCC"],
		portal: ADMIN_CENTER,
		entraCloud: "worldwide",
		aligned: ["commercial"],
		unconfirmed: ["gcc"],
		airGapped: false,
		citations: [SECTIONS.cloudScope, SECTIONS.signIn]
	},
	{
		id: "gcc",
		name: "GCC",
		alsoWritten: ["Government Community Cloud"],
		portal: ADMIN_CENTER,
		entraCloud: "worldwide",
		aligned: ["gcc"],
		unconfirmed: [],
		airGapped: false,
		citations: [
			SECTIONS.faqGovernment,
			SECTIONS.articleInvalid,
			SECTIONS.signIn
		]
	},
	{
		id: "gcc-high",
		name: "GCC High",
		alsoWritten: [
			"GCC High",
			"GCCH",
			"Azure Gov",
			"Azure Government",
			"Fairfax"
		],
		portal: "https://portal.office365.us",
		entraCloud: "gcc-high",
		aligned: ["gcc-high"],
		unconfirmed: ["us-gov"],
		airGapped: false,
		citations: [SECTIONS.cloudScope, SECTIONS.signIn]
	},
	{
		id: "dod",
		name: "DoD",
		alsoWritten: ["DoD"],
		portal: "https://portal.apps.mil",
		entraCloud: "dod",
		aligned: ["dod"],
		unconfirmed: ["us-gov"],
		airGapped: false,
		citations: [SECTIONS.cloudScope, SECTIONS.signIn]
	},
	{
		id: "azure-secret",
		name: "Azure Secret",
		alsoWritten: ["Azure Secret"],
		portal: null,
		entraCloud: "azure-secret",
		aligned: [],
		unconfirmed: [],
		airGapped: true,
		citations: [SECTIONS.faqAirGapped, SECTIONS.articleAosg]
	},
	{
		id: "azure-top-secret",
		name: "Azure Top Secret",
		alsoWritten: ["Azure Top Secret"],
		portal: null,
		entraCloud: "azure-top-secret",
		aligned: [],
		unconfirmed: [],
		airGapped: true,
		citations: [SECTIONS.faqAirGapped, SECTIONS.articleAosg]
	},
	{
		id: "unknown",
		name: "Scope not known",
		alsoWritten: [],
		portal: null,
		entraCloud: null,
		aligned: [],
		unconfirmed: DIRECTORY_CLOUDS,
		airGapped: false,
		citations: [SECTIONS.articleCloud]
	}
];
wordTable(CLOUD_SCOPES);
const BY_ID$1 = new Map(CLOUD_SCOPES.map((scope) => [scope.id, scope]));
function cloudScopeOf(id) {
	const scope = BY_ID$1.get(id);
	if (!scope) throw new RangeError(`no cloud scope ${id}`);
	return scope;
}
new Map(CLOUD_SCOPES.flatMap((scope) => DIRECTORY_CLOUDS.map((cloud) => [`${scope.id} ${cloud}`, scope.aligned.includes(cloud) ? "aligned" : scope.unconfirmed.includes(cloud) ? "unconfirmed" : "misaligned"])));
/** Portal hosts that count as another host. */
const SAME_PORTAL = /* @__PURE__ */ new Map([["office.com", "admin.microsoft.com"]]);
/** The normalised host of a portal: without scheme, port 443, `www.`, path or case. */
function portalHost(portal) {
	const host = portal.trim().toLowerCase().replace(/^[a-z][a-z0-9+.-]*:\/\//, "").replace(/[/?#].*$/, "").replace(/:443$/, "").replace(/^www\./, "");
	return SAME_PORTAL.get(host) ?? host;
}
new Map(CLOUD_SCOPE_IDS.map((id) => {
	const { portal } = cloudScopeOf(id);
	return [id, portal === null ? null : portalHost(portal)];
}));
// src/guidance/entries/cloud.ts
/** Which WSA the pages accept in each scope. */
const FITTING = {
	commercial: "Commercial WSA",
	"commercial-gcc": "Commercial WSA",
	gcc: "GCC WSA, not a Commercial one",
	"gcc-high": "Government WSA, in GCC High",
	dod: "Government WSA, in DoD",
	"azure-secret": "WSA of that very cloud",
	"azure-top-secret": "WSA of that very cloud",
	unknown: null
};
const FITTING_ROWS = CLOUD_SCOPES.flatMap(({ id, name }) => {
	const fitting = FITTING[id];
	return fitting === null ? [] : [[name, fitting]];
});
const CLOUD_ENTRIES = [
	{
		id: "cloud-scope",
		topic: "cloud",
		question: "What is cloud scope?",
		alsoAsked: [
			"cloud scope meaning",
			"define cloud scope",
			"what clouds are there",
			"why does cloud scope matter"
		],
		answer: [text("The Microsoft cloud a customer or partner works in: Commercial (Public), or Government as GCC, GCC High or DoD. The contact must have an account in the same one as the enrolment or PCN; otherwise Microsoft refuses it, however genuine the account is.")],
		citations: [SECTIONS.faqCloudScope, SECTIONS.articleCloud],
		related: [
			"which-wsa-fits",
			"avoid-cloud-errors",
			"cloud-enforcement"
		]
	},
	{
		id: "which-wsa-fits",
		topic: "cloud",
		question: "Which WSA fits which cloud scope?",
		alsoAsked: [
			"acceptable WSA by cloud",
			"cloud scope table",
			"which account for a GCC High customer",
			"which WSA for GCC High",
			"which WSA for DoD",
			"which WSA for GCC products",
			"what kind of WSA does Azure Gov need",
			"commercial or government WSA"
		],
		answer: [table(["Cloud scope", "Accepted"], FITTING_ROWS)],
		citations: [
			SECTIONS.cloudScope,
			SECTIONS.faqGovernment,
			SECTIONS.articleInvalid,
			SECTIONS.articleAosg
		],
		contradictions: [CONTRADICTIONS.commercialForGcc],
		related: [
			"gcc-commercial",
			"cross-cloud",
			"sign-in-portals",
			"air-gapped"
		]
	},
	{
		id: "gcc-commercial",
		topic: "cloud",
		question: "Does a Commercial WSA work for GCC?",
		alsoAsked: [
			"commercial account for a GCC customer",
			"commercial tenant for GCC agreement",
			"commercial customer using GCC products",
			"commercial PCN with GCC"
		],
		answer: [text("It depends on the scope of the PCN:"), list$2("Commercial PCN that uses GCC products: yes, a Commercial WSA is what the table asks for.", "GCC agreement: no, a Commercial WSA does not open it.")],
		citations: [
			SECTIONS.cloudScope,
			SECTIONS.faqGovernment,
			SECTIONS.articleInvalid
		],
		contradictions: [CONTRADICTIONS.commercialForGcc],
		related: ["which-wsa-fits", "cross-cloud"]
	},
	{
		id: "cross-cloud",
		topic: "cloud",
		question: "Can a WSA be used across clouds?",
		alsoAsked: [
			"commercial WSA for GCC High",
			"GCC WSA for DoD",
			"GCC account on a GCC High contract",
			"cross-cloud WSA rejected",
			"valid WSA in the wrong cloud",
			"can public users access DoD contracts"
		],
		answer: [text("No. A genuine WSA in the wrong cloud fails validation all the same."), list$2("Commercial: opens no GCC, GCC High or DoD agreement.", "GCC: opens no GCC High or DoD agreement.", "GCC High or DoD: their contracts want an account of that very cloud, and it opens no Public ones.")],
		citations: [
			SECTIONS.cloudScope,
			SECTIONS.faqGovernment,
			SECTIONS.articleCloud
		],
		contradictions: [CONTRADICTIONS.commercialForGcc],
		related: [
			"which-wsa-fits",
			"why-government",
			"gcc-commercial"
		]
	},
	{
		id: "why-government",
		topic: "cloud",
		question: "Why is cloud scope so strict for government?",
		alsoAsked: [
			"data sovereignty",
			"tenant isolation",
			"why must government accounts be in the same cloud",
			"SLG cloud scope reason"
		],
		answer: [text("To keep government workloads apart: the pages name data sovereignty, isolation of tenants, and compliance.")],
		citations: [SECTIONS.faqGovernment, SECTIONS.cloudScope],
		related: [
			"cross-cloud",
			"aosg-exemption",
			"framing"
		]
	},
	{
		id: "separate-pcn",
		topic: "cloud",
		question: "When are separate PCNs needed?",
		alsoAsked: [
			"one PCN for commercial and government",
			"same PCN in two clouds",
			"public customer number per cloud scope",
			"customer buys in both commercial and Fairfax",
			"separate public customer number"
		],
		answer: [text(`Since ${dayText(SEPARATE_PCN.since)}, a customer in the US alone that buys in both the Commercial cloud and a US Federal one (GCC, Fairfax, Gov) needs one PCN for each cloud scope.`)],
		citations: [SEPARATE_PCN.citation],
		related: [
			"cloud-enforcement",
			"cross-cloud-lead",
			"cloud-scope"
		]
	},
	{
		id: "cloud-enforcement",
		topic: "cloud",
		question: "Since when is cloud scope enforced?",
		alsoAsked: [
			"cloud scope enforcement date",
			"July 23 2025",
			"cloud scope validation at PCN level",
			"when did cloud scope checks start"
		],
		answer: [text(`Since ${dayText(POLICIES[0].id)}, for EA contracts, at the level of the PCN: the WSA must be in the cloud of the customer's tenant and contract.`)],
		citations: [SECTIONS.articleCloud],
		related: [
			"cloud-scope",
			"separate-pcn",
			"key-dates"
		]
	},
	{
		id: "avoid-cloud-errors",
		topic: "cloud",
		question: "How do I avoid cloud scope errors?",
		alsoAsked: [
			"prevent a cloud scope mismatch",
			"confirm the cloud of the customer",
			"tips for cloud scope"
		],
		answer: [list$2("Settle with the customer which cloud they are in before you enter a contact's address.", `Give each cloud scope of a US customer its own PCN (since ${dayText(SEPARATE_PCN.since)}).`, "For GCC High and DoD contracts use only accounts of that cloud, on the side of the partner too.", "Press Validate in VL Central before the package goes in.")],
		citations: [SECTIONS.articleCloud, SECTIONS.articleEscalate],
		related: [
			"which-wsa-fits",
			"separate-pcn",
			"validate-steps"
		]
	},
	{
		id: "air-gapped",
		topic: "cloud",
		question: "What about air-gapped clouds?",
		alsoAsked: [
			"Azure Secret",
			"Azure Top Secret",
			"air gap environment",
			"does WSA apply to secret clouds",
			"tenant for Azure Top Secret"
		],
		answer: [text("The requirement holds there too: only an account of that very cloud validates, in Azure Secret and in Azure Top Secret. Tenants there come about by provisioning and onboarding procedures of their own; the pages do not describe them, and they name no portal for a sign-in check.")],
		citations: [
			SECTIONS.faqAirGapped,
			SECTIONS.articleAosg,
			SECTIONS.signIn
		],
		related: [
			"aosg-rules",
			"which-wsa-fits",
			"sign-in-portals"
		]
	},
	{
		id: "aosg-rules",
		topic: "cloud",
		question: "What applies to AOS-G partners?",
		alsoAsked: [
			"AOS-G requirements",
			"AOS-G authorisation partners",
			"rules for AOS-G enrolments",
			"AOSG"
		],
		answer: [list$2("Roles: WSAs as for EA, EAS and SCE. The March 2026 article makes the Notices Contact and the OSM mandatory.", "Cloud: the account sits in the same government cloud (GCC, GCC High, DoD, Azure Secret, Azure Top Secret) as tenant and enrolment.", "Access: only Notices Contact and OSM get a role by themselves; for the rest the IT admins of the customer assign roles in the government edition of the admin center.", "Tenant: one in the right government cloud is a must.", "Submission: press Validate in VL Central for enrolments and amendments.")],
		citations: [SECTIONS.articleAosg, SECTIONS.faqAirGapped],
		contradictions: [CONTRADICTIONS.onlineServiceManager, CONTRADICTIONS.onlineAdministrator],
		related: [
			"aosg-exemption",
			"osm",
			"aosg-tenant",
			"air-gapped"
		]
	},
	{
		id: "aosg-tenant",
		topic: "cloud",
		question: "Which tenant does an AOS-G customer need?",
		alsoAsked: [
			"government tenant setup",
			"AOS-G tenant",
			"tenant for a government customer"
		],
		answer: [text("A Microsoft Entra tenant in the government cloud that the enrolment belongs to. Azure Secret and Azure Top Secret have onboarding procedures of their own.")],
		citations: [SECTIONS.articleAosg],
		related: [
			"aosg-rules",
			"air-gapped",
			"create-tenant"
		]
	}
];
// src/guidance/entries/cocp.ts
const COCP_ENTRIES = [
	{
		id: "cocp-process",
		topic: "cocp",
		question: "How does a change of channel partner work?",
		alsoAsked: [
			"COCP",
			"COCP process",
			"customer-initiated COCP",
			"customer changes the partner",
			"switch reseller",
			"where does the customer start a COCP"
		],
		answer: [steps("The customer starts it in the Microsoft 365 admin center or the Azure portal, with your PCN and notification contact.", `You, the new partner, are notified and accept or decline within ${COCP_DAYS.days} days: VL Central Contracts, Requests > My customer requests.`, "Once you have accepted, the customer is told the effective date."), text(`Open to EA and EAS customers since ${COCP_BY_CUSTOMER_SINCE}.`)],
		citations: [SECTIONS.articleCocp],
		related: [
			"cocp-needs",
			"cocp-deadline",
			"cocp-old-way"
		]
	},
	{
		id: "cocp-needs",
		topic: "cocp",
		question: "What does the customer need from me for a COCP?",
		alsoAsked: [
			"what to give the customer for COCP",
			"partner PCN for COCP",
			"partner notification contact",
			"where do I find my PCN",
			"unverified notification email in COCP"
		],
		answer: [list$2("Your partner PCN: the one you do EA business under and your VL Central users belong to. It stands in any of your contracts in VL Central.", "A notification e-mail of your organisation that is verified, meaning it exists as a contact in VL Central."), text("With an unverified address you may not be notified and depend on the customer to tell you; the request still shows under Requests in VL Central Contracts.")],
		citations: [SECTIONS.articleCocp],
		related: ["cocp-process", "cocp-deadline"]
	},
	{
		id: "cocp-deadline",
		topic: "cocp",
		question: "How long do I have to accept a COCP?",
		alsoAsked: [
			"COCP deadline",
			"COCP 10 days",
			"accept or decline a COCP request",
			"COCP request expires",
			"COCP not accepted in time",
			"what happens after the 10 days of a COCP",
			"where do I accept a COCP"
		],
		answer: [text(`${COCP_DAYS.days} days, to accept or to decline: VL Central Contracts, Requests > My customer requests. The page does not say what becomes of a request after that.`)],
		citations: [COCP_DAYS.citation],
		related: ["cocp-process", "cocp-needs"]
	},
	{
		id: "cocp-old-way",
		topic: "cocp",
		question: "Can a partner still start a COCP?",
		alsoAsked: [
			"partner-initiated COCP",
			"eAgreements",
			"VLCM",
			"legacy COCP process retired",
			"old COCP"
		],
		answer: [text(`No. The partner-initiated way in eAgreements (VLCM) was retired as of ${COCP_OLD_WAY_RETIRED} and is read-only.`)],
		citations: [SECTIONS.articleCocp],
		related: ["cocp-process", "cocp-needs"]
	}
];
// src/guidance/entries/cocp-rules.ts
const COCP_RULE_ENTRIES = [
	{
		id: "cocp-who",
		topic: "cocp",
		question: "Who at the customer may start a COCP?",
		alsoAsked: [
			"which role does the customer need to initiate a COCP",
			"OLA role for COCP",
			"enterprise admin starts a COCP",
			"button to start a COCP is missing"
		],
		answer: [list$2("In the Microsoft 365 admin center: somebody with the Online Administrator (OLA) role on the agreement.", "In the Azure portal: only an enterprise administrator."), text("A request from the admin center does not show in the Azure portal, so look where it was started. The page writes OLA for the Online Administrator, the March article for a retired role.")],
		citations: [
			SECTIONS.cocpMacBefore,
			SECTIONS.cocpAzureScope,
			SECTIONS.cocpMacInitiate
		],
		contradictions: [CONTRADICTIONS.olaShort],
		related: [
			"cocp-process",
			"cocp-eligible",
			"oa-or-ola",
			"cocp-needs"
		]
	},
	{
		id: "cocp-eligible",
		topic: "cocp",
		question: "Which agreements are eligible for a COCP?",
		alsoAsked: [
			"Microsoft Enterprise Direct Support on a COCP",
			"COCP on Select or Open Value",
			"ineligible licenses in COCP",
			"backdated COCP",
			"COCP on an expired enrolment"
		],
		answer: [
			text("EA and EAS whose status is Active; the organisation must have the trade status Approved. Not:"),
			list$2("Select, Select Plus, Open Value (also Subscription), Open license, EDU or Campus, SPLA, IVR, MPSA", "an EA with MSEDS (Microsoft Enterprise Direct Support) as Bill-to or Software Advisor", "expired or ended agreements", "early or backdated requests"),
			text("For each license ID that is refused, the list of ineligible licenses says why when it is unfolded.")
		],
		citations: [SECTIONS.cocpMacBefore, SECTIONS.cocpAzureScope],
		related: [
			"cocp-who",
			"cocp-process",
			"cocp-effective"
		]
	},
	{
		id: "cocp-effective",
		topic: "cocp",
		question: "When does a COCP take effect?",
		alsoAsked: [
			"COCP effective date",
			"90 days until the partner of a COCP is the new one",
			"grace period of a COCP",
			"Early COCP form",
			"when may the new partner place orders"
		],
		answer: [text(`90 days after the customer started it. Until then the old partner stays partner of record and the new one has no access; from that day on the new one can place orders.`), text("For another day the customer asks the partner, who sends an Early COCP form to the Microsoft Operations Service Center: VL Central, My Cases.")],
		citations: [
			SECTIONS.cocpMacInitiate,
			SECTIONS.cocpAzureTroubleshoot,
			SECTIONS.cocpMacStatus
		],
		related: [
			"cocp-statuses",
			"cocp-process",
			"cocp-deadline"
		]
	},
	{
		id: "cocp-statuses",
		topic: "cocp",
		question: "What do the statuses of a COCP mean?",
		alsoAsked: [
			"COCP status In progress",
			"COCP Accepted but not completed",
			"COCP Pending MS review",
			"where does the customer track a COCP",
			"cancel a COCP"
		],
		answer: [table(["Status", "Meaning"], [
			["In progress", "the new partner has to accept or decline; the customer can still cancel"],
			["Accepted", "by the new partner; processing then mostly takes 24 to 48 hours"],
			["Pending MS review", "the Microsoft Operations Service Center looks at it"],
			["Grace period", `90 days, in which the old partner stays`],
			["Completed", "done"],
			["Declined, Canceled", "refused by the partner, or taken back by the customer"],
			["Expired", "not accepted in time"]
		]), text("The customer finds it under Contracts, the three dots of a license ID, Track changes.")],
		citations: [SECTIONS.cocpMacStatus, SECTIONS.cocpAzureStatus],
		contradictions: [CONTRADICTIONS.cocpExpiry],
		related: [
			"cocp-effective",
			"cocp-expiry",
			"cocp-deadline"
		]
	},
	{
		id: "cocp-expiry",
		topic: "cocp",
		question: "Does a COCP expire after 10 or after 30 days?",
		alsoAsked: [
			"COCP 10 or 30 days",
			"30 days in the Azure page",
			"COCP has expired and must be restarted",
			"COCP status Expired"
		],
		answer: [text(`Count on ${COCP_DAYS.days}. The page of the admin center lets a request expire that was not accepted within ${COCP_DAYS.days} days, and the customer has to start again. The Azure page also says ${COCP_DAYS.days}, twice, but 30 in its list of statuses.`)],
		citations: [
			SECTIONS.cocpMacInitiate,
			SECTIONS.cocpMacStatus,
			SECTIONS.cocpAzureAccept,
			SECTIONS.cocpAzureStatus
		],
		contradictions: [CONTRADICTIONS.cocpExpiry],
		related: [
			"cocp-deadline",
			"cocp-statuses",
			"cocp-process"
		]
	}
];
// src/guidance/entries/customers.ts
const BOTH$1 = [CONTRADICTIONS.onlineAdministrator, CONTRADICTIONS.onlineServiceManager];
const CUSTOMER_ENTRIES = [
	{
		id: "framing",
		topic: "customers",
		question: "How do I explain the WSA requirement to a customer?",
		alsoAsked: [
			"what should partners emphasise",
			"how to frame WSA to customers",
			"customer sees WSA as an obstacle",
			"message to customers",
			"customer objects to the requirement",
			"convince a customer",
			"customer refuses to use a WSA"
		],
		answer: [text("As a gain in security: it protects customers, and it is of a piece with the identity and compliance rules they expect in their tenant anyway. Not as a hurdle that Microsoft puts up.")],
		citations: [SECTIONS.faqEmphasise],
		related: [
			"why-wsa",
			"customer-mail",
			"not-escalate"
		]
	},
	{
		id: "customer-mail",
		topic: "customers",
		question: "What should I ask the customer by e-mail?",
		alsoAsked: [
			"customer email template",
			"email to the customer about WSA",
			"what does the email to customers ask for",
			"which confirmations do I need from the customer"
		],
		answer: [
			text("The template for partners asks the customer to reply with:"),
			list$2("the addresses of the licensing contacts they propose", "that each is a valid WSA", "that each is in the right cloud"),
			text("It names the Notices Contact and Online Administrator as required and the OSM as recommended, asks for people who are active, warns of holds, and offers to validate together before submission.")
		],
		citations: [SECTIONS.customerMail],
		contradictions: BOTH$1,
		related: [
			"microsoft-mail",
			"framing",
			"june-cadence"
		]
	},
	{
		id: "microsoft-mail",
		topic: "customers",
		question: "Microsoft wrote to me about WSAs: what now?",
		alsoAsked: [
			"email from my PDM",
			"message from the account executive about WSA readiness",
			"what does the Microsoft email to partners ask for",
			"CE AE PDM outreach"
		],
		answer: [
			text("Account teams, commercial executives and partner development managers write to partners before the Q4 close. Read such a note as a warning that this transaction is at risk, and check its WSAs at once. It asks you to:"),
			list$2("send the addresses of the proposed licensing contacts", "confirm that an organisation manages them", "confirm that they fit tenant and cloud"),
			text("The sender offers to validate the addresses before submission.")
		],
		citations: [SECTIONS.microsoftMail],
		contradictions: BOTH$1,
		related: [
			"customer-mail",
			"validate-steps",
			"before-submission"
		]
	},
	{
		id: "customer-resources",
		topic: "customers",
		question: "What can I share with customers?",
		alsoAsked: [
			"resources for customers",
			"links for customers",
			"training material for customers"
		],
		answer: [
			text("The March 2026 article lists resources to pass on, under these heads:"),
			list$2("understanding a WSA and signing in", "making an Entra tenant, for those without Microsoft 365", "roles in the Microsoft 365 admin center", "starting a change of channel partner"),
			text("The copy this product was made from does not hold the links themselves; look them up in the article.")
		],
		citations: [SECTIONS.articleCustomers],
		related: [
			"framing",
			"create-tenant",
			"where-to-assign",
			"cocp-process"
		]
	}
];
// src/guidance/entries/invalid.ts
const INVALID_ENTRIES = [
	{
		id: "invalid-causes",
		topic: "invalid",
		question: "What causes \"Invalid WSA Account ID\"?",
		alsoAsked: [
			"invalid WSA account ID error",
			"invalid WSA",
			"WSA rejected in VL Central",
			"causes of the invalid error and their fixes",
			"is the invalid WSA error a system defect",
			"why is the WSA not recognised"
		],
		answer: [table(["Cause", "Fix"], [
			["The address is not in Entra ID", "IT admin creates the user, or names an address that is there."],
			["The WSA is in another cloud or tenant", "Use or create an account in the cloud of the enrolment."],
			["Typo, alias or old address", "Give the exact, current sign-in name."],
			["The tenant was deleted or is gone", "Name an account in a tenant that exists."]
		]), text("The cause lies with the identity or its cloud; Microsoft does not count it as a defect of the system.")],
		citations: [SECTIONS.faqInvalid, SECTIONS.articleInvalid],
		related: [
			"fix-not-in-entra",
			"fix-wrong-cloud",
			"fix-typo",
			"fix-deleted-tenant"
		]
	},
	{
		id: "fix-not-in-entra",
		topic: "invalid",
		question: "Fix: the address is not in Entra ID",
		alsoAsked: [
			"email not in Azure AD",
			"email not created in Microsoft Entra ID",
			"how does IT create the account",
			"UPN must match the email",
			"does the WSA need a paid licence",
			"provide an alternate email"
		],
		answer: [text("The IT admin of the customer creates a user in the customer's tenant whose UPN is this very address; a free account will do. Or the customer names another address that is in the tenant already."), text("Mind the cloud: a GCC High customer may need the identity in a GCC High tenant.")],
		citations: [SECTIONS.articleInvalid],
		related: [
			"create-tenant",
			"message-no-wsa",
			"vanity-domain"
		]
	},
	{
		id: "fix-wrong-cloud",
		topic: "invalid",
		question: "Fix: the WSA is in the wrong cloud or tenant",
		alsoAsked: [
			"account exists in a different tenant",
			"wrong tenant",
			"sovereign cloud Germany",
			"WSA in a different directory than the enrolment"
		],
		answer: [text("Use an account in the tenant and cloud the enrolment is tied to, or have one created there. That goes for every sovereign cloud (Government, Germany and so on): an account in a Commercial tenant does not serve a GCC customer, nor a Commercial address a GCC High one, nor the other way round.")],
		citations: [SECTIONS.articleInvalid, SECTIONS.faqInvalid],
		contradictions: [CONTRADICTIONS.commercialForGcc],
		related: [
			"which-wsa-fits",
			"message-wrong-cloud",
			"gcc-commercial"
		]
	},
	{
		id: "fix-typo",
		topic: "invalid",
		question: "Fix: typo, alias or outdated address",
		alsoAsked: [
			"misspelt email",
			"alias instead of the login",
			"outdated email",
			"old email address",
			"can I use an alias"
		],
		answer: [list$2("Compare the address letter by letter with what the customer wrote.", "Use the person's primary sign-in name, not an alias of it.", "Replace an address that is no longer in use.")],
		citations: [SECTIONS.articleInvalid, SECTIONS.faqInvalid],
		related: [
			"vanity-domain",
			"validate-steps",
			"invalid-causes"
		]
	},
	{
		id: "vanity-domain",
		topic: "invalid",
		question: "The customer uses a vanity domain",
		alsoAsked: [
			"custom domain",
			"domain not registered in the tenant",
			"email domain differs from the tenant domain",
			"wrong domain"
		],
		answer: [text("The part after the @ has to be the very domain that belongs to the customer's Entra tenant. Where the customer uses a vanity domain, see that it is registered there.")],
		citations: [SECTIONS.articleInvalid],
		related: ["fix-typo", "fix-not-in-entra"]
	},
	{
		id: "fix-deleted-tenant",
		topic: "invalid",
		question: "Fix: the tenant was deleted",
		alsoAsked: [
			"WSA of a deleted tenant",
			"tenant no longer exists",
			"deleted directory",
			"tenant is gone"
		],
		answer: [text("A WSA of a tenant that no longer exists is invalid. The pages name this cause without a remedy; what follows from the rest is that the customer names an account in a tenant that exists, or makes a tenant free of charge and creates one.")],
		citations: [SECTIONS.faqInvalid, SECTIONS.faqNoTenant],
		related: ["create-tenant", "invalid-causes"]
	}
];
// src/guidance/entries/legacy.ts
const LEGACY = ROLES.flatMap(({ id, name, short, macRole }) => macRole === null ? [] : [{
	id,
	name,
	short,
	macRole
}]);
const ENFORCED$1 = POLICIES.find(({ requirements }) => requirements["key-viewer"] === "retired") ?? POLICIES[0];
const PACKAGES = RETIRED_ROLE_TRANSACTIONS.transactions.map((one) => one === "cicr" ? "CICR" : one).join(", ");
/** What people call each legacy role, and what its successor may do. */
const OF_ROLE = {
	"bill-to": {
		alsoAsked: [
			"bill-to",
			"bill to contact",
			"who can see invoices",
			"invoice reader role"
		],
		may: "see contracts and the list of invoices, and download invoices. Only a user with the Bill-to Contact role on the agreement gets to see the Invoice Reader role"
	},
	"key-viewer": {
		alsoAsked: [
			"key viewer",
			"KEY",
			"who can see product keys",
			"product keys reader role"
		],
		may: "see contracts and their keys, manage activation and redemption of online services, and see keys under Products and services"
	},
	"license-position-viewer": {
		alsoAsked: [
			"license position viewer",
			"LPV",
			"licensing info viewer role",
			"who can create license summaries"
		],
		may: "see contract details, orders and contract keys, and make license summaries"
	},
	"online-admin": {
		alsoAsked: [
			"online admin",
			"OLA",
			"what replaces OLA",
			"administrator role instead of online admin"
		],
		may: "do all that the other VL roles may, and assign, change and remove VL permissions"
	},
	downloads: {
		alsoAsked: [
			"downloads role",
			"DLD",
			"who can download software",
			"product download manager role"
		],
		may: "see contracts and download licensed software"
	},
	"software-assurance-manager": {
		alsoAsked: [
			"software assurance manager",
			"SAB",
			"benefits reader role",
			"home use program benefits",
			"HUP"
		],
		may: "see contracts and manage Home Use Program entitlements of Software Assurance"
	}
};
function entryOf$1({ id, name, short, macRole }) {
	const about = OF_ROLE[id];
	if (!about) throw new RangeError(`nothing is said of the legacy role ${id}`);
	return {
		id: `legacy-${id}`,
		topic: "legacy",
		question: `What replaces ${name}${short === "Bill-to" ? "" : ` (${short})`}?`,
		alsoAsked: [...about.alsoAsked, `what became of ${name}`],
		answer: [
			text(`It is retired: named on a contract, it opens nothing by itself any more. Assign ${macRole} instead.`),
			text(`${macRole} may ${about.may}.`),
			text(`A VL admin of the customer assigns it to a user with a WSA: ${VOLUME_LICENSING}, Role assignments. The FAQ pairs role names of the old service centre with today's; that ${name} goes with ${macRole} is our reading of it.`)
		],
		citations: [
			SECTIONS.articleLegacy,
			SECTIONS.rolesMac,
			SECTIONS.legacyPairing
		],
		...id === "online-admin" ? { contradictions: [CONTRADICTIONS.onlineAdministrator] } : {},
		related: [
			...id === "online-admin" ? ["oa-or-ola"] : [],
			"legacy-roles",
			"where-to-assign",
			"seven-roles"
		]
	};
}
const LEGACY_ENTRIES = [
	{
		id: "legacy-roles",
		topic: "legacy",
		question: "What happened to the legacy contact roles?",
		alsoAsked: [
			"retired roles",
			"which role replaces which",
			"legacy roles table",
			"old contact roles in the admin center",
			"MAC role segregation",
			"do legacy contacts still get access"
		],
		answer: [
			text(`Since ${dayText(ENFORCED$1.id)} they give no role in the admin center by themselves any more. The customer assigns what is needed, to users with WSAs:`),
			table(["Legacy role", "Assign instead"], LEGACY.map(({ name, short, macRole }) => [short === "Bill-to" ? name : `${name} (${short})`, macRole])),
			text("The pairing is our reading of the role table in the FAQ.")
		],
		citations: [
			SECTIONS.articleLegacy,
			SECTIONS.faqLegacy,
			SECTIONS.rolesMac,
			SECTIONS.legacyPairing
		],
		contradictions: [CONTRADICTIONS.onlineAdministrator],
		related: [
			"legacy-on-packages",
			"automatic-roles",
			"where-to-assign",
			"seven-roles"
		]
	},
	...LEGACY.map(entryOf$1),
	{
		id: "legacy-on-packages",
		topic: "legacy",
		question: "Can I still name legacy roles on a package?",
		alsoAsked: [
			"legacy roles on a renewal",
			"legacy role on a CICR",
			"change of contact information request with key viewer",
			"can partners use retired roles in VL contracts",
			"which packages refuse legacy roles"
		],
		answer: [text(`No, not on these packages in VL Contracts: ${PACKAGES} (CICR is the change of contact information).`)],
		citations: [RETIRED_ROLE_TRANSACTIONS.citation],
		related: [
			"legacy-roles",
			"partner-view",
			"automatic-roles"
		]
	},
	{
		id: "partner-view",
		topic: "legacy",
		question: "Can partners see who has roles in the admin center?",
		alsoAsked: [
			"view MAC users in VL Central",
			"partner cannot see MAC roles",
			"see the users of a customer"
		],
		answer: [text("No. VL Central does not show partners the users with roles in the admin center; ask the customer.")],
		citations: [SECTIONS.articleLegacy],
		related: ["legacy-on-packages", "our-vl-admin"]
	},
	{
		id: "automatic-roles",
		topic: "legacy",
		question: "Who still gets a role automatically?",
		alsoAsked: [
			"automatic MAC roles",
			"which contacts get access by themselves",
			"auto-provision access",
			"who receives the VL administrator role",
			"does the OSM get a role when the agreement is activated"
		],
		answer: [list$2(`${roleOf("notices-contact").name} with a WSA: VL Administrator.`, `${roleOf("online-service-manager").name} with a WSA: Online services manager, when the agreement is activated (since ${dayText(ENFORCED$1.id)}).`), text("Nobody else. All other roles are assigned in the admin center.")],
		citations: [SECTIONS.articleLegacy, SECTIONS.articleRoles],
		contradictions: [CONTRADICTIONS.onlineServiceManager],
		related: [
			"legacy-roles",
			"who-is-vl-admin",
			"osm"
		]
	}
];
// src/guidance/entries/lost-access.ts
const LOST_ACCESS_ENTRIES = [{
	id: "lost-access",
	topic: "cloud",
	question: "Does a user in another cloud lose access?",
	alsoAsked: [
		"user lost access to the contract because of the cloud",
		"existing users on a different cloud than the contract",
		"separate ID for GCC High"
	],
	answer: [text("On an EA or EAS, yes: a user whose Entra ID is in another cloud than the contract loses access to it. Users in the cloud of the contract keep theirs. So says a newer text of the sign-in page; our copy bears no date."), text("Who works in the public cloud and in GCC High needs a separate ID for GCC High.")],
	citations: [SECTIONS.signInNewerCloud, SECTIONS.articleCloud],
	related: [
		"cross-cloud",
		"which-wsa-fits",
		"sign-in-symptoms",
		"cloud-enforcement"
	]
}];
// src/guidance/entries/manual-forms.ts
const MANUAL_FORM_ENTRIES = [
	{
		id: "manual-who",
		topic: "manual-forms",
		question: "Who does what for a manual form?",
		alsoAsked: [
			"responsibilities for a manual enrolment form",
			"who validates the WSA on a manual form",
			"partner responsibility manual form"
		],
		answer: [table(["Who", "Does what"], [
			["Partner", "fills in and submits the form; validates the WSA before that"],
			["Customer", "owns the WSA address and gives the right one"],
			["Customer's IT admin", "creates or sets up the WSA where there is none"]
		])],
		citations: [SECTIONS.manualForm],
		related: [
			"manual-steps",
			"partner-limits",
			"manual-not-valid"
		]
	},
	{
		id: "manual-steps",
		topic: "manual-forms",
		question: "How do I submit a manual form?",
		alsoAsked: [
			"manual enrolment form steps",
			"manual form process",
			"enrolment on paper",
			"manual amendment form",
			"when may a manual form be submitted"
		],
		answer: [steps("Ask the customer for the primary contact's address and whether it is a WSA; if they are not sure, their IT administrator must say so first.", "Validate it in VL Central: any package or a draft, Add Contact, the address, Validate.", "If it is not valid, stop: the customer's IT administrator creates or enables the account and sets it up properly in their tenant.", "Once it is valid, put that address into the contact fields, fill in the rest and submit as usual.", "Check that the customer reads mail at that address: the Welcome Letter goes there.")],
		citations: [SECTIONS.manualForm],
		related: [
			"validate-steps",
			"manual-not-valid",
			"welcome-missing",
			"manual-who"
		]
	},
	{
		id: "manual-not-valid",
		topic: "manual-forms",
		question: "What if the WSA on a manual form is not valid?",
		alsoAsked: [
			"enrolment on hold",
			"hold by OSC Processing",
			"manual form rejected",
			"what happens if the WSA is not valid",
			"how does a hold end",
			"hold queue"
		],
		answer: [steps("OSC Processing puts the enrolment on hold.", "You, the partner, are told to correct it.", "You have to go back to the customer.", "Work goes on only when there is a valid WSA."), text("A valid WSA in another cloud than the PCN leads to a hold just the same.")],
		citations: [SECTIONS.manualForm],
		related: [
			"escalate",
			"manual-steps",
			"which-wsa-fits"
		]
	},
	{
		id: "manual-accepts-anything",
		topic: "manual-forms",
		question: "Does a manual form refuse a non-WSA address?",
		alsoAsked: [
			"manual form accepts a personal email",
			"is the manual form checked",
			"which email may stand on a manual form",
			"should I pause a manual form"
		],
		answer: [text("No. The form takes any address, the systems behind it do not; so checking is up to you. A WSA is mandatory on every enrolment. As long as anything is unclear, pause the form and bring in the IT admin of the customer early.")],
		citations: [SECTIONS.manualForm],
		related: [
			"manual-steps",
			"manual-not-valid",
			"partner-limits"
		]
	},
	{
		id: "partner-limits",
		topic: "manual-forms",
		question: "Can a partner create or bypass a WSA?",
		alsoAsked: [
			"bypass WSA enforcement",
			"override the WSA check",
			"can partners fix a WSA for the customer",
			"can the partner convert an account",
			"workaround for the WSA requirement"
		],
		answer: [list$2("A partner can not create, convert or correct a WSA for the customer.", "Nobody can get round the enforcement: it sits in the systems behind."), text("The customer's IT admin is the one who can help.")],
		citations: [SECTIONS.manualForm],
		related: [
			"manual-who",
			"create-tenant",
			"manual-not-valid"
		]
	}
];
// src/guidance/entries/more-abbreviations.ts
/** As the pages spell them out. */
const SPELLED_OUT = [
	["GCC High, GCCH", "Government Community Cloud High"],
	["DoD", "cloud of the US Department of Defense"],
	["PRI", "Primary Contact"],
	["OLA", "Online Admin in the March article, Online Administrator on the COCP page"],
	["CE", "commercial executive at Microsoft"],
	["PDM", "partner development manager at Microsoft"],
	["MOSC", "Microsoft Operations Service Center"],
	["MSEDS", "Microsoft Enterprise Direct Support"]
];
/** Used by the pages without a word on what they are short for; the usual meaning. */
const USUAL = [
	["AE", "account executive at Microsoft"],
	["SLG", "state and local government"],
	["UPN", "user principal name, by which an account signs in"],
	["SSP, EDA, OSC", "used by the pages and never explained; we do not guess"]
];
const MORE_ABBREVIATION_ENTRIES = [{
	id: "more-abbreviations",
	topic: "accounts",
	question: "What are SLG, PDM, GCCH, UPN and MOSC short for?",
	alsoAsked: ["short forms of people and places at Microsoft", "further abbreviations"],
	shortForms: [
		"GCCH",
		"DoD",
		"PRI",
		"CE",
		"PDM",
		"MOSC",
		"AE",
		"SLG",
		"UPN",
		"SSP",
		"EDA",
		"OSC"
	],
	answer: [table(["Short", "Means"], [...SPELLED_OUT, ...USUAL]), text("The first eight are from the pages; of the rest we give what is usual.")],
	citations: [
		SECTIONS.signInWelcome,
		SECTIONS.cocpMacBefore,
		SECTIONS.cocpMacStatus,
		SECTIONS.microsoftMail,
		SECTIONS.articleIntro,
		SECTIONS.faqAgreements,
		SECTIONS.spelledOut
	],
	contradictions: [CONTRADICTIONS.olaShort],
	related: [
		"abbreviations",
		"oa-or-ola",
		"cloud-scope",
		"microsoft-mail"
	]
}];
// src/guidance/entries/requirements.ts
const WORDS = {
	mandatory: "mandatory",
	recommended: "recommended, not mandatory",
	none: "nothing required",
	retired: "retired"
};
const ASKED = [
	"notices-contact",
	"online-administrator",
	"online-service-manager"
];
const [SCOPES_ENFORCED, ENFORCED] = POLICIES;
const LEGACY_NAMES = ROLES.filter(({ id }) => !ASKED.includes(id)).map(({ name }) => name);
function policyRow({ id, title, requirements }) {
	return [
		`From ${dayText(id)}, ${title}`,
		...ASKED.map((role) => WORDS[requirements[role]]),
		WORDS[requirements["key-viewer"]]
	];
}
const BOTH = [CONTRADICTIONS.onlineAdministrator, CONTRADICTIONS.onlineServiceManager];
const REQUIREMENT_ENTRIES = [
	{
		id: "required-now",
		topic: "requirements",
		question: "Which roles need a WSA?",
		alsoAsked: [
			"which contacts require a work or school account",
			"required roles",
			"who needs a WSA",
			"mandatory WSA roles",
			"for whom is a WSA mandatory and for whom recommended",
			"WSA requirements at a glance",
			"do all contacts need a WSA"
		],
		answer: [
			text(`By the newest page, since ${dayText(CURRENT.id)}:`),
			table(["Role", "A WSA is"], ASKED.map((role) => [named(role), WORDS[CURRENT.requirements[role]]])),
			text(`The other contact roles are retired and open nothing by themselves: ${LEGACY_NAMES.join(", ")}.`)
		],
		citations: [SECTIONS.atAGlance, SECTIONS.faqRoles],
		contradictions: BOTH,
		related: [
			"required-by-date",
			"osm",
			"online-administrator",
			"legacy-roles"
		]
	},
	{
		id: "required-by-date",
		topic: "requirements",
		question: "What was required on which date?",
		alsoAsked: [
			"since when is a WSA mandatory",
			"required roles by date",
			"when did WSA enforcement start",
			"WSA mandatory since January 15 2026",
			"history of the requirements",
			"which policy applies on which day",
			"effective date of the WSA requirement"
		],
		answer: [table([
			"Policy",
			...ASKED.map((role) => roleOf(role).short),
			"Legacy roles"
		], POLICIES.map(policyRow)), text("The product judges a deal by the newest row that has begun on the day of judging. The middle row is the March 2026 article, the last one the May 2026 playbook. What the first row says of roles is our own reading: for that day the page tells only that the cloud is checked.")],
		citations: [
			SECTIONS.articleCloud,
			SECTIONS.articleRoles,
			SECTIONS.articleLegacy,
			SECTIONS.atAGlance,
			SECTIONS.beforeEnforcement
		],
		contradictions: BOTH,
		related: [
			"required-now",
			"required-by-program",
			"key-dates"
		]
	},
	{
		id: "required-by-program",
		topic: "requirements",
		question: "Do the required roles differ by program?",
		alsoAsked: [
			"required roles by program",
			"required roles for EA",
			"required roles for EAS and SCE",
			"required roles for AOS-G",
			"is it different for SCE than for EA",
			"same roles for every programme"
		],
		answer: [text(`No: what each role needs depends on the date, not on the program (${PROGRAMS.map(({ id }) => id).join(", ")}). One point is open for AOS-G: the March 2026 article calls the OSM mandatory there, the May 2026 playbook says recommended.`)],
		citations: [
			SECTIONS.whatChanged,
			SECTIONS.faqAgreements,
			SECTIONS.articleAosg
		],
		contradictions: BOTH,
		related: [
			"required-now",
			"required-by-date",
			"agreements",
			"aosg-rules"
		]
	},
	{
		id: "notices-contact",
		topic: "requirements",
		question: "Does the Notices Contact need a WSA?",
		alsoAsked: [
			"NTC requirement",
			"what is a Notices Contact",
			"what does the Notices Contact get",
			"is the primary contact mandatory",
			"which role does the NTC receive in the admin center"
		],
		answer: [text(`Yes, mandatory since ${dayText(ENFORCED.id)}. With a WSA, the Notices Contact gets the VL Administrator role in the Microsoft 365 admin center without anybody assigning it.`), text("The FAQ of 2024 speaks of a Notices Correspondent: a formal contact of the contract, and its VL admin as long as nobody changes that.")],
		citations: [
			SECTIONS.atAGlance,
			SECTIONS.articleRoles,
			SECTIONS.articleLegacy,
			SECTIONS.rolesAdmin,
			SECTIONS.rolesContactChange
		],
		related: [
			"required-now",
			"who-is-vl-admin",
			"change-notice-contact"
		]
	},
	{
		id: "online-administrator",
		topic: "requirements",
		question: "Does the Online Administrator need a WSA?",
		alsoAsked: [
			"OA requirement",
			"is the online administrator mandatory",
			"OA mandatory"
		],
		answer: [text(`Yes: the May 2026 playbook makes it mandatory, along with the Notices Contact.`), text("The March 2026 article does not name this role at all, so the two pages are shown side by side.")],
		citations: [SECTIONS.atAGlance, SECTIONS.faqRoles],
		contradictions: [CONTRADICTIONS.onlineAdministrator],
		related: [
			"oa-or-ola",
			"required-now",
			"legacy-online-admin"
		]
	},
	{
		id: "oa-or-ola",
		topic: "requirements",
		question: "Is Online Administrator the same as Online Admin?",
		alsoAsked: [
			"difference between online administrator and online admin",
			"OA or OLA",
			"OA versus OLA",
			"is OLA the online administrator"
		],
		answer: [text("The pages never say. The playbook asks for an Online Administrator and, on the same page, lists Online Admin among the retired roles; so the product reads them as two roles. Where a deal names only an Online Admin, ask the person who wrote it which of the two was meant.")],
		citations: [SECTIONS.atAGlance, SECTIONS.articleLegacy],
		contradictions: [CONTRADICTIONS.onlineAdministrator],
		related: ["online-administrator", "legacy-online-admin"]
	},
	{
		id: "osm",
		topic: "requirements",
		question: "Does the Online Service Manager need a WSA?",
		alsoAsked: [
			"OSM requirement",
			"is the OSM mandatory or recommended",
			"OSM WSA on AOS-G",
			"OSM mandatory"
		],
		answer: [text(`The May 2026 playbook recommends it and says it is not mandatory. The March 2026 article says that, since ${dayText(ENFORCED.id)}, the OSM needs a WSA to be given the OSM role when the agreement is activated, and makes it mandatory for AOS-G.`), text("A WSA for the OSM therefore satisfies both pages.")],
		citations: [
			SECTIONS.atAGlance,
			SECTIONS.articleRoles,
			SECTIONS.articleAosg
		],
		contradictions: [CONTRADICTIONS.onlineServiceManager],
		related: [
			"required-now",
			"automatic-roles",
			"aosg-rules"
		]
	},
	{
		id: "agreements",
		topic: "requirements",
		question: "Which agreements are covered?",
		alsoAsked: [
			"which programs are affected",
			"does it apply to EA EAS SCE",
			"which licensing programmes are impacted",
			"does this apply to server and cloud enrollment",
			"are non-EA agreements in scope",
			"is a WSA required for other programs"
		],
		answer: [list$2(...PROGRAMS.map(({ id, name }) => `${name} (${id})`)), text("The FAQ words it more widely, as every Volume Licensing program including these, and the template e-mail as EA and non-EA agreements alike.")],
		citations: [
			SECTIONS.whatChanged,
			SECTIONS.faqAgreements,
			SECTIONS.microsoftMail
		],
		related: ["aosg-exemption", "required-by-program"]
	},
	{
		id: "aosg-exemption",
		topic: "requirements",
		question: "Is AOS-G exempt?",
		alsoAsked: [
			"is there an SLG exemption",
			"are state and local government deals exempt from WSA",
			"exception for government",
			"exceptions from the WSA requirement",
			"AOS-G exemption from cloud scope"
		],
		answer: [text("No. Neither SLG nor AOS-G is exempt, not from the WSA requirement and not from the cloud scope.")],
		citations: [
			SECTIONS.whatChanged,
			SECTIONS.faqAgreements,
			SECTIONS.articleAosg
		],
		related: [
			"aosg-rules",
			"agreements",
			"air-gapped"
		]
	},
	{
		id: "before-submission",
		topic: "requirements",
		question: "What must I confirm before I submit?",
		alsoAsked: [
			"checklist before submission",
			"what to check for each contact before a renewal",
			"are inactive or legacy accounts allowed",
			"does the contact have to be active and current",
			"readiness checks before submitting an amendment"
		],
		answer: [text("Before a renewal, extension, amendment or manual form goes in, each key licensing contact must:"), list$2("have an account that the customer's organisation manages, no personal one", "be in the customer's tenant and cloud, Commercial or Government", "be a person who is there and active, not an old or unused account")],
		citations: [SECTIONS.atAGlance],
		related: [
			"validate-steps",
			"required-now",
			"june-cadence"
		]
	},
	{
		id: "key-dates",
		topic: "requirements",
		question: "What are the key dates?",
		alsoAsked: [
			"timeline",
			"WSA dates",
			"overview of all dates",
			"list of deadlines and dates",
			"calendar of changes"
		],
		answer: [table(["Day", "What begins"], [
			[dayText("2025-01-23"), "a PCN of its own for each cloud scope of a US customer"],
			[dayText(SCOPES_ENFORCED.id), "cloud scope is checked for the PCN on EA contracts"],
			["November 2025", "EA and EAS customers start a change of channel partner themselves"],
			[dayText(ENFORCED.id), "WSAs are mandatory for certain contract roles"],
			["February 2026", "the old partner-started change of channel partner only shows what was"],
			[dayText(CURRENT.id), "first two of the four May improvements"],
			[dayText("2026-05-29"), "the other two, clearer validation messages among them"]
		])],
		citations: [
			SECTIONS.articleCloud,
			SECTIONS.articleIntro,
			SECTIONS.articleCocp,
			SECTIONS.improvements
		],
		related: [
			"required-by-date",
			"may-improvements",
			"separate-pcn"
		]
	}
];
// src/guidance/entries/roles.ts
const ROLE_ENTRIES = [
	{
		id: "seven-roles",
		topic: "roles",
		question: "Which VL roles are there, and what may each do?",
		alsoAsked: [
			"seven VL user roles",
			"which VL role to assign",
			"permissions of each VL role",
			"list of admin center VL roles",
			"what can a licensing info viewer do",
			"what can a product keys reader do",
			"what can a benefits reader do",
			"what can an invoice reader do",
			"permissions of the online services manager role",
			"VL roles",
			"roles in the admin center"
		],
		answer: [table([
			"Role",
			"In the old VLSC",
			"May"
		], [
			[
				"Administrator",
				"Administrator",
				"everything the others may; assign, change and remove VL permissions"
			],
			[
				"Licensing Info Viewer",
				"Licensing Info Viewer",
				"see contract details, orders and contract keys; make license summaries"
			],
			[
				"Product download manager",
				"Download",
				"see contracts; download licensed software"
			],
			[
				"Product keys reader",
				"Product Keys",
				"see contracts and keys, also under Products and services; manage activation and redemption of online services"
			],
			[
				"Benefits reader",
				"Software Assurance Manager",
				"see contracts; manage Home Use Program entitlements of Software Assurance"
			],
			[
				"Online services manager",
				"Online Services Manager",
				"see contracts and orders; reserve services; manage activation and redemption; manage subscriptions under Billing > Licenses"
			],
			[
				"Invoice Reader",
				"none",
				"see contracts and invoices; download invoices; shown only to a Bill-to Contact of the agreement"
			]
		]), text("A user may have several roles, and other ones on another license ID.")],
		citations: [SECTIONS.rolesMac, SECTIONS.rolesAssign],
		related: [
			"where-to-assign",
			"legacy-roles",
			"add-user"
		]
	},
	{
		id: "where-to-assign",
		topic: "roles",
		question: "Where are VL roles assigned?",
		alsoAsked: [
			"where do I assign roles in MAC",
			"manage VL role assignments menu",
			"self-service role assignment",
			"path to role assignments in the admin center",
			"where do I manage VL users"
		],
		answer: [steps(OPEN_VOLUME_LICENSING, "Under Role assignments, choose Assign users to contracts for new ones, or Manage VL role assignments for those already there."), text("Only a VL admin can do it, for the license IDs they administer, and only for users with WSAs.")],
		citations: [SECTIONS.rolesManage, SECTIONS.articleLegacy],
		related: [
			"add-user",
			"edit-user",
			"seven-roles",
			"who-manages-roles"
		]
	},
	{
		id: "who-manages-roles",
		topic: "roles",
		question: "Who may manage VL roles?",
		alsoAsked: [
			"who has permission to manage VL user roles",
			"who can assign VL roles",
			"who assigns roles",
			"who can remove a VL admin"
		],
		answer: [text("The VL admins. Every VL contract has one at least. They register the licenses, and see, add, change and take away the roles of VL users, other VL admins among them.")],
		citations: [SECTIONS.rolesPermissions],
		related: [
			"who-is-vl-admin",
			"global-admin",
			"where-to-assign"
		]
	},
	{
		id: "global-admin",
		topic: "roles",
		question: "Can a Global Administrator manage VL roles?",
		alsoAsked: [
			"global admin cannot see volume licensing",
			"billing administrator VL roles",
			"do global or billing admins manage VL roles",
			"tenant admin and VL roles"
		],
		answer: [text("Not by that role alone. Neither a Global nor a Billing Administrator sees or manages VL roles until a VL admin has given them a VL role.")],
		citations: [SECTIONS.rolesGlobalAdmin],
		related: [
			"who-manages-roles",
			"vl-admin-services",
			"who-is-vl-admin"
		]
	},
	{
		id: "vl-admin-services",
		topic: "roles",
		question: "Can a VL admin manage Microsoft 365?",
		alsoAsked: [
			"do VL admins manage Microsoft services",
			"can a VL admin add users to the tenant",
			"which credentials does a VL admin use",
			"VLSC credentials of the VL admin"
		],
		answer: [list$2("No: the role covers no Microsoft services, and it adds or removes nobody in the tenant.", "If a Global or Billing Administrator gives the VL admin a further role, that person has to use the credentials they have for the Volume Licensing Service Center (VLSC).")],
		citations: [SECTIONS.rolesServices],
		related: ["global-admin", "who-manages-roles"]
	},
	{
		id: "no-api",
		topic: "roles",
		question: "Is there an API for VL users?",
		alsoAsked: [
			"API to manage VL user roles",
			"automate VL role assignment",
			"Graph API for volume licensing users",
			"PowerShell or script for VL users",
			"PowerShell to assign roles",
			"API"
		],
		answer: [text(`The FAQ (2024) says there is no public API for managing VL users. It is done by hand: ${VOLUME_LICENSING}.`)],
		citations: [SECTIONS.rolesManage],
		related: ["where-to-assign", "add-user"]
	}
];
// src/guidance/entries/sign-in-symptoms.ts
const SIGN_IN_SYMPTOM_ENTRIES = [
	{
		id: "sign-in-symptoms",
		topic: "validating",
		question: "Which sign-in messages do not mean \"no account\"?",
		alsoAsked: [
			"sign-in symptoms and what each means",
			"sign-in fails although the account exists",
			"troubleshooting sign-in to volume licensing"
		],
		answer: [table(["Symptom", "What it means"], [
			["An error occurred while setting up your profile", "a personal account, or a self-service Entra ID, or another Entra ID than the one used before"],
			["Ready to become an admin of a domain", "an Entra ID in a tenant that nobody manages yet: it can be taken over"],
			["Landing in the Azure portal", "Safe Links in the mail settings of the organisation"],
			["No Volume Licensing page", "wrong address, no VL role, not registered yet, or another user ID"]
		]), text("None of these says that there is no account, so record none of them as that.")],
		citations: [
			SECTIONS.signInProfileError,
			SECTIONS.signInReadyToBecome,
			SECTIONS.signInAzurePortal,
			SECTIONS.signInNoPage
		],
		related: [
			"sign-in-profile-error",
			"sign-in-ready-to-become",
			"sign-in-azure-portal",
			"sign-in-no-page"
		]
	},
	{
		id: "sign-in-profile-error",
		topic: "validating",
		question: "\"An error occurred while setting up your profile\"",
		alsoAsked: [
			"error setting up your profile",
			"please refresh the page to try again",
			"profile error"
		],
		answer: [
			text("The person signs in with a kind of account that does not do. One of three:"),
			list$2("A personal Microsoft account (MSA), such as one at gmail.com or outlook.com.", "A self-service Entra ID, made on signing up for some cloud service, in a tenant that the organisation has not taken over.", "An Entra ID, but another one than they used for volume licensing before."),
			text("Ask which of the three it is. The first needs a WSA, the second a takeover of the tenant, the third the former sign-in or a new VL profile. It does not mean that there is no account.")
		],
		citations: [SECTIONS.signInProfileError],
		related: [
			"sign-in-symptoms",
			"new-vl-profile",
			"sign-in-ready-to-become",
			"personal-accounts"
		]
	},
	{
		id: "sign-in-ready-to-become",
		topic: "validating",
		question: "\"Ready to become an admin of\" a domain",
		alsoAsked: [
			"ready to become the admin",
			"take over an unmanaged tenant",
			"unmanaged directory",
			"self-service Entra ID",
			"DNS TXT record"
		],
		answer: [text("The account is a self-service one in an unmanaged tenant: real, but the organisation does not administer it yet. Taking the tenant over makes it a managed one."), list$2("The person or their IT administrator proves that the domain is theirs, by a DNS TXT record at the domain's registrar.", "After that, or with another fitting Entra ID, VL support is asked for a new VL profile.")],
		citations: [SECTIONS.signInReadyToBecome],
		related: [
			"new-vl-profile",
			"sign-in-symptoms",
			"sign-in-profile-error",
			"vanity-domain"
		]
	},
	{
		id: "sign-in-azure-portal",
		topic: "validating",
		question: "Why does the sign-in end in the Azure portal?",
		alsoAsked: [
			"redirected to the Azure portal",
			"lands on azure.microsoft.com",
			"Safe Links",
			"Defender rewrites the link"
		],
		answer: [text("Because of Safe Links, a mail setting of the organisation. Their IT administrators look through the Safe Links list in the Defender policies."), text("VL support can do nothing about it, and it says nothing about the account.")],
		citations: [SECTIONS.signInAzurePortal],
		related: [
			"sign-in-symptoms",
			"sign-in-portals",
			"sign-in-no-page"
		]
	},
	{
		id: "sign-in-no-page",
		topic: "validating",
		question: "Why is the Volume Licensing page missing?",
		alsoAsked: [
			"no volume licensing tab",
			"Billing is not in the menu",
			"admin center opens without contracts"
		],
		answer: [list$2(`The place: ${VOLUME_LICENSING}. Where Billing is missing, View all at the end of the menu shows it.`, "The role: being let into the admin center by another role is not enough. Without a VL role, a VL admin has to give one.", "The registration: it must have been finished by the link in the welcome e-mail.", "The user ID: it must be the one that was registered.")],
		citations: [SECTIONS.signInNoPage],
		related: [
			"sign-in-symptoms",
			"global-admin",
			"missing-license-ids",
			"who-manages-roles"
		]
	}
];
// src/guidance/entries/statuses.ts
const STATUS_ENTRIES = [
	{
		id: "statuses",
		topic: "users",
		question: "What do the VL user statuses mean?",
		alsoAsked: [
			"status Active",
			"status Invitation sent",
			"VL user status list",
			"what to do at each status",
			"user status in Manage Assignments"
		],
		answer: [table([
			"Status",
			"Meaning",
			"What to do"
		], [
			[
				"Active",
				"registered for at least one license ID",
				"nothing"
			],
			[
				"Assignment in Progress",
				"assigned, and closed to edits until active",
				`wait, at busy times up to 2 hours`
			],
			[
				"Failed",
				"the assignment did not work",
				"assign again; if it fails again, ask support"
			],
			[
				"Invitation sent",
				"not registered yet",
				"the user accepts the invitation e-mail"
			],
			[
				"Invitation expired",
				"not registered in time",
				"a VL admin resets the invitation"
			],
			[
				"User not found",
				"not in the tenant of the organisation",
				"the page names no step"
			]
		])],
		citations: [SECTIONS.rolesStatuses],
		related: [
			"status-failed",
			"status-expired",
			"status-not-found",
			"waiting-times"
		]
	},
	{
		id: "status-failed",
		topic: "users",
		question: "The status is Failed: what now?",
		alsoAsked: [
			"role assignment failed",
			"permission assignment keeps failing",
			"assignment does not work"
		],
		answer: [text("A VL admin assigns the permissions once more. If that fails too, contact support to look into it.")],
		citations: [SECTIONS.rolesStatuses],
		related: [
			"statuses",
			"vl-support",
			"assign-role"
		]
	},
	{
		id: "status-expired",
		topic: "users",
		question: "The invitation has expired: what now?",
		alsoAsked: [
			"status Invitation expired",
			"reset an invitation",
			"resend the invite",
			"user missed the invitation"
		],
		answer: [text("The user did not accept in time. A VL admin resets it: Manage Assignments, Actions, Reset invite. The user then accepts the e-mail.")],
		citations: [SECTIONS.rolesStatuses, SECTIONS.rolesPage],
		related: ["invitation", "statuses"]
	},
	{
		id: "status-in-progress",
		topic: "users",
		question: "The status is Assignment in Progress: what now?",
		alsoAsked: ["assignment stuck in progress", "cannot edit a user while the assignment is in progress"],
		answer: [text(`Wait: it can take up to 2 hours when the system is busy. The user can be edited again once the status is Active.`)],
		citations: [SECTIONS.rolesStatuses],
		related: ["waiting-times", "statuses"]
	},
	{
		id: "status-not-found",
		topic: "users",
		question: "The status is User not found: what now?",
		alsoAsked: ["VL user not found", "user is not in the tenant"],
		answer: [text("The user is not in the organisation's tenant. For this status the page names no step. Of somebody who has left it says that a VL admin has to remove them from all license IDs.")],
		citations: [SECTIONS.rolesStatuses, SECTIONS.rolesLeavers],
		related: [
			"leaver",
			"statuses",
			"fix-not-in-entra"
		]
	}
];
// src/guidance/entries/support.ts
const SUPPORT_ENTRIES = [
	{
		id: "escalate",
		topic: "support",
		question: "How do I escalate a processing hold?",
		alsoAsked: [
			"escalation",
			"open a case in VL Central",
			"processing delay because of WSA",
			"deal stuck in processing",
			"where do I open a support case",
			"urgent deal on hold"
		],
		answer: [text("Open a case in VL Central: My Cases & Support > +New Case."), text("For an urgent deal or a close, write the urgency and the effective date you need into the description; escalate further if required, within the escalation rules.")],
		citations: [SECTIONS.articleEscalate],
		related: [
			"case-contents",
			"not-escalate",
			"avoid-delays"
		]
	},
	{
		id: "case-contents",
		topic: "support",
		question: "What goes into a support case?",
		alsoAsked: [
			"case contents",
			"what should be in a case",
			"what to include in an escalation",
			"information for a VL Central case",
			"checklist for a case",
			"screenshot of the error"
		],
		answer: [list$2("the agreement number or package ID", "a screenshot of the error", "that the WSA was validated, in VL Central or the Entra admin portal", "that the cloud scope is aligned", "for urgent deals: how urgent, and the effective date needed")],
		citations: [SECTIONS.articleEscalate],
		related: [
			"escalate",
			"not-escalate",
			"validate-steps"
		]
	},
	{
		id: "not-escalate",
		topic: "support",
		question: "What must not be escalated?",
		alsoAsked: [
			"Tier 2",
			"do not escalate readiness questions",
			"customer does not understand WSA",
			"escalate to engineering"
		],
		answer: [text("Questions of readiness or education, such as a customer who does not understand WSAs: neither to Tier 2 nor to Engineering. The guidance and resources are there to settle those.")],
		citations: [SECTIONS.articleEscalate],
		related: [
			"escalate",
			"framing",
			"what-is-wsa"
		]
	},
	{
		id: "avoid-delays",
		topic: "support",
		question: "How do I avoid processing delays?",
		alsoAsked: [
			"prevent holds",
			"proactive steps",
			"avoid a hold",
			"avoid rework"
		],
		answer: [list$2("Validate each WSA in VL Central before the package goes in.", "Agree the cloud scope with the customer before you enter contacts.", "Explain the requirement to the customer as soon as contracting begins.")],
		citations: [SECTIONS.articleEscalate, SECTIONS.manualForm],
		related: [
			"validate-steps",
			"breakdowns",
			"june-cadence"
		]
	},
	{
		id: "vl-support",
		topic: "support",
		question: "How does a customer reach VL support?",
		alsoAsked: [
			"support ticket in the admin center",
			"contact volume licensing support",
			"help and support button",
			"support by phone"
		],
		answer: [steps("In the Microsoft 365 admin center, press Help & support.", "Describe the problem in the box.", "If nothing offered there helps, send a ticket to the VL support team, with the license ID and a phone number, and choose e-mail as the way to be reached."), text("VL support can also be reached by phone or by web form; our copy of the FAQ gives neither number nor address.")],
		citations: [SECTIONS.rolesFeedback],
		related: [
			"feedback",
			"escalate",
			"status-failed"
		]
	},
	{
		id: "feedback",
		topic: "support",
		question: "Where can feedback be given?",
		alsoAsked: [
			"give feedback",
			"feedback",
			"suggest a feature",
			"feedback on volume licensing in the admin center"
		],
		answer: [text("With Give feedback, at the bottom right of each page of the Microsoft 365 admin center. It goes to the engineers of the product; screenshots and details help them.")],
		citations: [SECTIONS.rolesFeedback],
		related: ["vl-support"]
	}
];
// src/guidance/entries/users.ts
const USER_ENTRIES = [
	{
		id: "add-user",
		topic: "users",
		question: "How do I add a VL user?",
		alsoAsked: [
			"add new VL users",
			"invite a user to a contract",
			"steps to add somebody",
			"give a colleague access to volume licensing"
		],
		answer: [steps(OPEN_VOLUME_LICENSING, "Under Role assignments, choose Assign users to contracts, then Add or edit users.", "Find and tick the people. Where the business e-mail is not the sign-in e-mail, type the other address.", "Press Review + Apply.", "Go on with their license IDs and roles: nothing is saved before that.")],
		citations: [SECTIONS.rolesAssign],
		related: [
			"assign-role",
			"invitation",
			"waiting-times"
		]
	},
	{
		id: "assign-role",
		topic: "users",
		question: "How do I assign contracts and roles to a user?",
		alsoAsked: [
			"assign VL roles to users",
			"assign license IDs to a user",
			"how to assign a role",
			"copy role properties",
			"verify and save user assignments",
			"same roles for several license IDs"
		],
		answer: [steps("In Assign users to contracts, unfold the user and press Add contracts; pick license IDs, then Add.", "Unfold the user again, press Assign roles, and tick roles in the Volume licensing roles list.", "For equal roles on further license IDs: Copy role properties, tick those IDs, Paste role properties.", "Press Apply, then Verify and save user assignments."), text("Saving sends the user their welcome e-mail.")],
		citations: [SECTIONS.rolesAssign],
		related: [
			"add-user",
			"seven-roles",
			"invitation",
			"waiting-times"
		]
	},
	{
		id: "edit-user",
		topic: "users",
		question: "How do I change a user's VL roles?",
		alsoAsked: [
			"edit permissions of a VL user",
			"remove a role from a user",
			"modify VL roles",
			"take away a permission"
		],
		answer: [steps(OPEN_VOLUME_LICENSING, "Under Role assignments, choose Manage VL role assignments.", "Find the user and press View access.", "For the license ID in question, tick or clear roles in the Volume licensing roles list.", "Press Verify and save changes."), text(`The user is told by e-mail. The list shows it after up to 2 hours.`)],
		citations: [SECTIONS.rolesEdit],
		related: [
			"remove-user",
			"waiting-times",
			"mbsa-inheritance"
		]
	},
	{
		id: "remove-user",
		topic: "users",
		question: "How do I remove a VL user, and what happens then?",
		alsoAsked: [
			"delete a VL user",
			"remove a user from volume licensing",
			"remove access of a user",
			"what happens when a VL user is deleted"
		],
		answer: [
			steps(OPEN_VOLUME_LICENSING, "Under Role assignments, choose Manage VL role assignments.", "Find the user and press View access.", "On each of their license IDs, clear every role in the Volume licensing roles list.", "Press Verify and save changes."),
			text("The page describes how roles are cleared; of deleting the user as such it names no step, only what comes of it: their permissions go, on every license ID they had any on, and so does their line in Manage Assignments."),
			text("What is inherited from an MBSA can not be removed on the license ID.")
		],
		citations: [SECTIONS.rolesEdit, SECTIONS.rolesInheritance],
		related: ["edit-user", "leaver"]
	},
	{
		id: "view-users",
		topic: "users",
		question: "How do I see who has access?",
		alsoAsked: [
			"view existing VL users",
			"list of VL users",
			"see which license IDs a user has",
			"view access button"
		],
		answer: [steps(OPEN_VOLUME_LICENSING, "Under Role assignments, choose Manage VL role assignments: the VL users on your license IDs are listed.", "Press View access beside one to see their license IDs.")],
		citations: [SECTIONS.rolesView],
		related: [
			"manage-assignments",
			"vlsc-cut-off",
			"missing-license-ids"
		]
	},
	{
		id: "manage-assignments",
		topic: "users",
		question: "What do the columns of Manage Assignments mean?",
		alsoAsked: [
			"Manage Assignments page explained",
			"difference between business email and sign-in email",
			"display name of an external user",
			"which address gets the invitation"
		],
		answer: [table(["Column", "What it shows"], [
			["Display name", "the full name; filled in for users of the tenant, typed by you for external ones"],
			["Status", "how far the assignment is"],
			["Actions", "what can be done: View access, Resend invite, Reset invite"],
			["Sign-in email", "the address they sign in with; mostly, not always, the work address"],
			["Business email", "the address on the contract, mostly that of the Primary Contact or Notices Correspondent"],
			["Volume licensing roles", "the roles they have"]
		]), text("Invitations go to the business address, from where the admin can pass them on.")],
		citations: [SECTIONS.rolesPage],
		related: [
			"statuses",
			"invitation",
			"view-users"
		]
	},
	{
		id: "invitation",
		topic: "users",
		question: "What does the VL invitation look like?",
		alsoAsked: [
			"subject of the invitation email",
			"registration email",
			"how are new VL users notified",
			"welcome email for VL users",
			INVITATION_SUBJECT,
			"where does the invitation go"
		],
		answer: [text(`An e-mail with the subject "${INVITATION_SUBJECT}".`), text("It goes to the business e-mail address that the VL admin entered when adding the user, and asks them to complete their registration.")],
		citations: [SECTIONS.rolesInvitation, SECTIONS.rolesAssign],
		related: [
			"status-expired",
			"waiting-times",
			"not-want-admin",
			"permission-mail"
		]
	},
	{
		id: "permission-mail",
		topic: "users",
		question: "Which e-mail tells of changed permissions?",
		alsoAsked: [
			"permission changes email",
			CHANGE_SUBJECT,
			"notification when roles change"
		],
		answer: [text(`One with the subject "${CHANGE_SUBJECT}", sent to a user whose permissions on a license ID change.`)],
		citations: [SECTIONS.rolesAssign],
		related: ["edit-user", "invitation"]
	},
	{
		id: "waiting-times",
		topic: "users",
		question: "How long until a role takes effect?",
		alsoAsked: [
			"waiting time after a role change",
			"how long does a role assignment take",
			"two hours",
			"10 hours for a new agreement",
			"when can a new user get in",
			"how long until a new user can sign in",
			"permission does not show yet"
		],
		answer: [list$2(`New user, after registering: about 2 hours.`, `Assignment in Progress at busy times: up to 2 hours.`, `Changed permissions in Manage Assignments: up to 2 hours.`, `Contract changes of a new agreement: up to 10 hours.`)],
		citations: [
			SECTIONS.rolesAssign,
			SECTIONS.rolesStatuses,
			SECTIONS.rolesEdit
		],
		related: ["statuses", "status-in-progress"]
	},
	{
		id: "vlsc-cut-off",
		topic: "users",
		question: "Why is a former VLSC user not listed?",
		alsoAsked: [
			"VLSC registration cut-off",
			"September 15 2023",
			"user from the Volume Licensing Service Center missing",
			"VLSC user did not register in time"
		],
		answer: [text(`Roles given in the Volume Licensing Service Center (VLSC) before ${dayText(VLSC_REGISTRATION_CUT_OFF)} were left out of Manage Assignments where the user had not registered by then. A VL admin can put them back with Assign users to contracts.`)],
		citations: [SECTIONS.rolesView],
		related: ["add-user", "view-users"]
	}
];
// src/guidance/entries/validating.ts
const EXPLAINED_SINCE = dayText(EXPLAINED_MESSAGES.since);
const PORTAL_ROWS = CLOUD_SCOPES.filter(({ id }) => id !== "unknown").map(({ name, portal }) => [name, portal ?? "none named"]);
const VALIDATING_ENTRIES = [
	{
		id: "validate-steps",
		topic: "validating",
		question: "How do I validate a WSA in VL Central?",
		alsoAsked: [
			"VLC Validate button",
			"where is the validate button",
			"steps to check a contact in VLC Contracts",
			"primary validation method",
			"test whether an email is a valid WSA",
			"does validate add the contact to the package",
			"verify a WSA"
		],
		answer: [steps("Open VL Central and choose Contracts.", "Start a package, or open one to edit.", "Press Add Contact, or Edit Contact.", "Type the address.", "Press Validate."), text(`VL Central then says whether this is a WSA in the right cloud; the package itself stays as it was. Do it for the ${rolesNow("mandatory")} before you submit.`)],
		citations: [SECTIONS.validate, SECTIONS.articleInvalid],
		contradictions: [CONTRADICTIONS.onlineAdministrator],
		related: [
			"vlc-messages",
			"sign-in-portals",
			"invalid-causes"
		]
	},
	{
		id: "vlc-messages",
		topic: "validating",
		question: "What do the VL Central messages mean?",
		alsoAsked: [
			"validation error messages",
			"validation result in VLC",
			"new error messages since 29 May 2026",
			"message before 29 May",
			"clearer error messages",
			"what does VL Central say when a WSA fails"
		],
		answer: [
			text(`Before ${EXPLAINED_SINCE}: one message for every failure, the invalid WSA account one. It does not say why.`),
			text(`Since ${EXPLAINED_SINCE} there are two:`),
			table(["Message", "What it means and what to do"], [["No Work or School Account for this address", "Entra ID does not know the address as a WSA. The customer has one created."], ["Cloud scope misaligned", "There is a WSA, in another cloud than the PCN. The customer names or creates one in the right cloud."]])
		],
		citations: [SECTIONS.improvements],
		related: [
			"message-no-wsa",
			"message-wrong-cloud",
			"invalid-causes"
		]
	},
	{
		id: "message-no-wsa",
		topic: "validating",
		question: "VL Central says no WSA exists: what now?",
		alsoAsked: [
			"no work or school account exists for the email",
			"no WSA found",
			"validation says there is no account",
			"contact does not have a WSA"
		],
		answer: [
			text("The address is no WSA in Entra ID. Pass it to the IT administrator of the customer, who either:"),
			list$2("creates a user in Entra ID with this address, in the right cloud, or", "names another address that is in the tenant already."),
			text("Then validate again.")
		],
		citations: [SECTIONS.improvements, SECTIONS.articleInvalid],
		related: [
			"fix-not-in-entra",
			"create-tenant",
			"validate-steps"
		]
	},
	{
		id: "message-wrong-cloud",
		topic: "validating",
		question: "VL Central says the cloud is misaligned: what now?",
		alsoAsked: [
			"WSA cloud scope is misaligned with the PCN",
			"cloud scope mismatch message",
			"wrong cloud error",
			"government WSA on a commercial enrolment"
		],
		answer: [text("The account is real but lives in another cloud than the customer's PCN. Check the scope of the enrolment with the customer; then they name a contact with an account in that cloud, or have one created there.")],
		citations: [
			SECTIONS.improvements,
			SECTIONS.cloudScope,
			SECTIONS.articleInvalid
		],
		related: [
			"which-wsa-fits",
			"cross-cloud",
			"fix-wrong-cloud"
		]
	},
	{
		id: "sign-in-portals",
		topic: "validating",
		question: "Where can a contact try to sign in?",
		alsoAsked: [
			"sign-in portal by cloud scope",
			"login URL for GCC High",
			"DoD portal",
			"secondary validation method",
			"sign-in check without VL Central",
			"which URL for the sign-in test",
			"portal.office365.us",
			"portal.apps.mil",
			"out of band check of a WSA"
		],
		answer: [
			text("As a second way to check, the contact tries to sign in at the portal of their cloud:"),
			table(["Cloud scope", "Portal"], PORTAL_ROWS),
			text("The March 2026 article also names office.com. VL Central stays the first way.")
		],
		citations: [
			SECTIONS.signIn,
			SECTIONS.faqBestPractice,
			SECTIONS.articleInvalid
		],
		related: ["read-sign-in", "validate-steps"]
	},
	{
		id: "read-sign-in",
		topic: "validating",
		question: "How do I read the result of a sign-in check?",
		alsoAsked: [
			"how to interpret the sign-in",
			"sign-in goes to a Microsoft account page",
			"redirected to Live login",
			"this account doesn't exist",
			"sign-in asks for work or school account",
			"redirects to organisation login"
		],
		answer: [table(["What happens", "What it tells"], [
			["It asks for a Work or School account, or hands over to the login of the organisation", "a WSA"],
			["It goes to the Microsoft Account (Live) page", "no WSA; one must be set up"],
			["It says there is no such account", "no WSA; one must be set up"]
		]), text("The March 2026 article is a little more careful about the first: likely a WSA.")],
		citations: [
			SECTIONS.signIn,
			SECTIONS.articleInvalid,
			SECTIONS.faqBestPractice
		],
		related: [
			"sign-in-portals",
			"validate-steps",
			"create-tenant"
		]
	},
	{
		id: "welcome-missing",
		topic: "validating",
		question: "The welcome e-mail did not arrive: what now?",
		alsoAsked: [
			"welcome letter not received",
			"where is the welcome letter sent",
			"user did not get the welcome email",
			"account without a mailbox",
			"mailbox-enabled"
		],
		answer: [text(`The Welcome Letter goes by itself to the WSA's address, so that must be a mailbox in use; an identity without a mailbox gets nothing. The user can sign in without the letter, at the portal of their cloud (${ADMIN_CENTER_URL} for Commercial and GCC).`)],
		citations: [SECTIONS.signIn, SECTIONS.manualForm],
		related: [
			"sign-in-portals",
			"invitation",
			"manual-steps"
		]
	}
];
// src/guidance/entries/vl-profile.ts
const VL_PROFILE_ENTRIES = [{
	id: "new-vl-profile",
	topic: "support",
	question: "What does support want for a new VL profile?",
	alsoAsked: [
		"request a new volume licensing profile",
		"old sign-in ID and new Entra ID",
		"another sign-in ID than before",
		"reset the VL profile"
	],
	answer: [
		text("When the person will sign in with another Entra ID from now on, VL support is told:"),
		list$2("the old sign-in ID", "the new Entra ID", "the agreement numbers", "the e-mail address on the agreement, where the invitation went"),
		text("Where an agreement has no administrator at all: its number (license ID), the business e-mail on it, and the sign-in ID.")
	],
	citations: [SECTIONS.signInReadyToBecome, SECTIONS.signInOldInvitation],
	related: [
		"vl-support",
		"sign-in-profile-error",
		"sign-in-ready-to-become",
		"two-emails"
	]
}];
const VL_ROLE_ENTRIES = [
	{
		id: "administrator",
		name: "Administrator",
		alsoAsked: ["rights of the VL Administrator", "can the VL Administrator see invoices"],
		may: "assign, change and remove the permissions of VL users, and do what the other roles may. By the newer page that leaves out seeing invoices",
		neededBy: "whoever looks after the people on a license ID; two for each, so that one may be away",
		contradictions: [CONTRADICTIONS.administratorInvoices],
		related: [
			"who-is-vl-admin",
			"alternate-admin",
			"role-invoice-reader",
			"seven-roles"
		]
	},
	{
		id: "licensing-info-viewer",
		name: "Licensing Info Viewer",
		alsoAsked: ["License position reader", "read-only view of contract details and orders"],
		may: "see contract details, orders and contract keys, and make license summaries",
		besides: "The newer page calls the role License position reader, and keeps the other name for the old VLSC.",
		neededBy: "whoever counts what was bought: asset managers, procurement, auditors",
		related: [
			"legacy-license-position-viewer",
			"seven-roles",
			"assign-role"
		]
	},
	{
		id: "product-download-manager",
		name: "Product download manager",
		alsoAsked: ["role for downloading installation media", "download ISO files from the admin center"],
		may: "see contracts and download licensed software",
		neededBy: "whoever installs it and needs no keys; those who also need keys get Product keys reader beside it",
		related: [
			"legacy-downloads",
			"role-product-keys-reader",
			"seven-roles"
		]
	},
	{
		id: "product-keys-reader",
		name: "Product keys reader",
		alsoAsked: ["role for activation keys", "role to redeem online services"],
		may: "see contracts and contract keys, read keys under Products and services, and manage activation and redemption of online services",
		neededBy: "whoever activates software or redeems services, and manages no users",
		related: [
			"legacy-key-viewer",
			"role-online-services-manager",
			"seven-roles"
		]
	},
	{
		id: "benefits-reader",
		name: "Benefits reader",
		alsoAsked: ["role for Software Assurance benefits", "Workplace Discount entitlements"],
		may: "see contracts and manage what Software Assurance entitles employees to under the Home Use Program",
		besides: "The newer page says Workplace Discount where the FAQ says Home Use Program.",
		neededBy: "whoever runs that program for the employees",
		related: [
			"legacy-software-assurance-manager",
			"seven-roles",
			"assign-role"
		]
	},
	{
		id: "online-services-manager",
		name: "Online services manager",
		alsoAsked: ["role to reserve online services", "manage subscriptions under Billing Licenses"],
		may: "see contracts and orders, reserve services, manage activation and redemption, and manage subscriptions under Billing > Licenses",
		besides: "An OSM of the contract with a WSA gets it without anybody assigning it, when the agreement is activated.",
		neededBy: "whoever reserves and sets up the online services of the agreement",
		related: [
			"automatic-roles",
			"osm",
			"role-product-keys-reader",
			"seven-roles"
		]
	},
	{
		id: "invoice-reader",
		name: "Invoice Reader",
		alsoAsked: ["can Invoice Reader be assigned to the VL admin", "does the Bill-to contact get Invoice Reader"],
		may: "see contracts and the list of invoices, and download invoices",
		besides: "The FAQ shows the role only to users who are Bill-to Contact at the level of the agreement. The newer page adds that it can not be given to the VL admin.",
		neededBy: "whoever pays or checks the bills, named as Bill-to on the contract",
		contradictions: [CONTRADICTIONS.invoiceReader],
		related: [
			"legacy-bill-to",
			"role-administrator",
			"seven-roles"
		]
	}
].map(entryOf);
function entryOf({ id, name, alsoAsked, may, besides, neededBy, contradictions, related }) {
	return {
		id: `role-${id}`,
		topic: "roles",
		question: `Who needs ${name}, and what does it allow?`,
		alsoAsked,
		answer: [
			text(`${name} may ${may}.`),
			...besides === void 0 ? [] : [text(besides)],
			text(`Who needs it, by our reading: ${neededBy}.`)
		],
		citations: [
			SECTIONS.vlRolesTable,
			SECTIONS.rolesMac,
			SECTIONS.whoNeedsRole
		],
		...contradictions ? { contradictions } : {},
		related
	};
}
// src/guidance/entries/welcome-mails.ts
const WELCOME_MAIL_ENTRIES = [
	{
		id: "two-emails",
		topic: "users",
		question: "Are sign-in e-mail and business e-mail the same?",
		alsoAsked: [
			"sign-in email and business email are two columns",
			"business email differs from the login",
			"two addresses for one VL user",
			"which of the two addresses is validated"
		],
		answer: [
			text("Not always; the admin center has a column for each."),
			table(["Column", "What it is for"], [["Sign-in email", "to sign in: often the work address, but user@org.onmicrosoft.com does as well"], ["Business email", "stands on the contract; invitations are sent to it"]]),
			text("So a business e-mail that can not sign in is no proof that the person has no WSA: ask for the other.")
		],
		citations: [SECTIONS.vlRolesColumns, SECTIONS.rolesPage],
		related: [
			"manage-assignments",
			"add-user",
			"invitation",
			"fix-typo"
		]
	},
	{
		id: "who-gets-welcome",
		topic: "users",
		question: "Who gets the welcome e-mail, and from which sender?",
		alsoAsked: [
			"sender of the welcome email",
			VL_MAIL_SENDER,
			"welcome email in junk or spam",
			"which contacts get the welcome mail after submission"
		],
		answer: [list$2("To whom: the Primary Contact, and the Notices and Online Administrator contact of the agreement.", `From: ${VL_MAIL_SENDER}, with the subject "${INVITATION_SUBJECT}".`, "Not seen: look among junk and spam; if somebody else owns the mailbox, have it forwarded.")],
		citations: [SECTIONS.signInWelcome, SECTIONS.signInFirstTime],
		contradictions: [CONTRADICTIONS.invitation],
		related: [
			"welcome-missing",
			"no-second-mail",
			"ea-no-invitation",
			"invitation"
		]
	},
	{
		id: "no-second-mail",
		topic: "users",
		question: "Why is there no second welcome e-mail?",
		alsoAsked: [
			"no welcome mail for a later agreement",
			"already registered with the same business email",
			"no new invitation for the new license ID"
		],
		answer: [text("Whoever has registered once gets no further one: later agreements and license IDs with the same business e-mail address simply appear."), text(`They are under ${VOLUME_LICENSING}, Contracts. Nothing has to be accepted, so there is nothing to wait for.`)],
		citations: [SECTIONS.signInAgain],
		related: [
			"who-gets-welcome",
			"welcome-missing",
			"missing-license-ids",
			"waiting-times"
		]
	},
	{
		id: "ea-no-invitation",
		topic: "users",
		question: "Do EA and EAS customers get an invitation?",
		alsoAsked: [
			"no invitation for the customer although the EA is active",
			"users of an EAS are not invited but granted access",
			"EA access is granted by the VL admin without a mail"
		],
		answer: [text("The pages differ. A newer text, of which our copy bears no date, says that EA and EAS customers get no invitation to register: the VL admin of the agreement grants them access. The FAQ and the older sign-in page speak of a mail to every new user."), text("So do not take a missing mail on an EA or EAS for a fault: a VL admin looks in Manage Assignments.")],
		citations: [
			SECTIONS.signInNewerInvitation,
			SECTIONS.rolesInvitation,
			SECTIONS.signInWelcome
		],
		contradictions: [CONTRADICTIONS.invitation],
		related: [
			"invitation",
			"welcome-missing",
			"who-gets-welcome",
			"view-users"
		]
	}
];
// src/guidance/index.ts
/** All guidance entries, in the order of the topics. */
const ENTRIES = [
	...REQUIREMENT_ENTRIES,
	...ACCOUNT_ENTRIES,
	...MORE_ABBREVIATION_ENTRIES,
	...CLOUD_ENTRIES,
	...LOST_ACCESS_ENTRIES,
	...VALIDATING_ENTRIES,
	...SIGN_IN_SYMPTOM_ENTRIES,
	...INVALID_ENTRIES,
	...LEGACY_ENTRIES,
	...ROLE_ENTRIES,
	...VL_ROLE_ENTRIES,
	...USER_ENTRIES,
	...STATUS_ENTRIES,
	...WELCOME_MAIL_ENTRIES,
	...ADMIN_ENTRIES,
	...MANUAL_FORM_ENTRIES,
	...COCP_ENTRIES,
	...COCP_RULE_ENTRIES,
	...SUPPORT_ENTRIES,
	...VL_PROFILE_ENTRIES,
	...CLOSE_ENTRIES,
	...CUSTOMER_ENTRIES
];
new Map(ENTRIES.map((entry) => [entry.id, entry]));
// src/guidance/ways/index.ts
const WAYS = new Map([
	{
		abbreviations: [
			"what does pcn stand for",
			"whats a pcn again",
			"vlc vs vlsc whats the difference in the names",
			"what is lsp short for",
			"cicr = ?",
			"got a mail full of acronyms, ntc oa osm ola, is there a list",
			"spell out EAS and SCE for me",
			"new here, need a cheat sheet for all these short forms",
			"mac? they dont mean the apple one right",
			"meaning of the letters MBSA",
			"glosary of wsa terms",
			"what is aos-g in full words",
			"my customer doesnt know what VL is short for",
			"three letter codes for contact roles, whats LPV DLD SAB",
			"full name of ntc",
			"sfi is short for what",
			"decode the jargon pls: VLC, MAC, LSP, COCP",
			"what do the initials OSM mean"
		],
		"what-is-wsa": [
			"wsa?",
			"whats a wsa",
			"explain work or school account in one sentence",
			"cust asks what exactly counts as a wsa, what do i tell them",
			"definition of an organisational account for licensing",
			"what does a wsa look like, give me some sample addresses",
			"is an onmicrosoft.com address a wsa",
			"work or scool account meaning",
			"is that the same as an azure ad account",
			"who owns a work or school account, the person or the company",
			"which kind of login is meant by wsa",
			"does name@agency.gov count as a work or school acct",
			"wsa = entra id user?",
			"never heard of wsa, whats that about",
			"is my normal company login a wsa",
			"difference between wsa and entra identity",
			"who looks after a wsa, the IT dept?"
		],
		"why-wsa": [
			"why do we have to do this wsa thing at all",
			"whats the point of wsas",
			"reason behind the work account rule",
			"whats SFI got to do with licensing contacts",
			"customer wants to know why microsoft insists on this",
			"secure futur initiative and volume licensing",
			"why did ms come up with the wsa requirement",
			"rationale wsa",
			"what security does it bring over the old logins",
			"whats the risk with hacked private logins that this prevents",
			"background on the secure future initative",
			"why not just any email like we used to",
			"what is the benefit of demanding managed identities",
			"purpose of the wsa enforcement",
			"where does the requirement come from, who decided that",
			"is it about knowing on record who got which role",
			"customers cio asks for the business reason for entra logins on the agreement"
		],
		"what-changed": [
			"whats different now with contacts compared to before",
			"summary of all the changes to contacts for my team call",
			"i was on leave for months, what did microsoft change about licensing contacts",
			"old way vs new way of handling contacts",
			"what is new, short version",
			"overview of what changed and for whom",
			"give me the big picture of the new contact rules",
			"what does the customer notice differently now",
			"why does it matter now, whats changed",
			"what chnaged in contact managment",
			"role segregation in the admin center, what is that",
			"we never had to do this at the last renewal, what happened since",
			"news on VL contacts and roles in a nutshell",
			"what are the main changes partners should know of",
			"brief me: changes to account, roles, cloud and channel partner change",
			"what are the four changes for contacts"
		],
		"personal-accounts": [
			"can the contact use gmail",
			"hotmail ok?",
			"cust gave me an outlook.com address for the ntc, is that allowed",
			"notices contact has a yahoo mail, fine or not",
			"msa accepted?",
			"personal ms account not allowed anymore?",
			"private email address on the enrolment form",
			"live id still works for vl?",
			"small customer only has a t-online / gmail mailbox, can we put it in",
			"owner of the company wants to use his private microsft account",
			"is a consumer account good enough",
			"icloud address as licensing contact",
			"are xbox / skype type accounts ok to sign in to volume licensing",
			"unmanaged email on the contract, does it get refused",
			"can someone still get into volume licensing with their live.com login",
			"freemail for the online administrator",
			"no personal accounts at all? not even for small customers",
			"contact used her own hotmial for 10 years, must she change it"
		],
		"create-tenant": [
			"no tenant what now",
			"cust has no entra, what do they do",
			"customer is all on prem and never had a cloud directory",
			"where can they sign up for a directory",
			"steps to get a tenant for a customer without m365",
			"they run google workspace only, how do they get wsas",
			"how to make a new entra tenent",
			"which website to make the tenant",
			"signup.microsoft.com",
			"customer says we dont have azure ad, what do I tell them",
			"customer only buys windows and sql licences and has no microsoft cloud at all",
			"set up azure ad from scratch for the licensing contacts",
			"how does a firm with lotus notes get work accounts",
			"customer w/o any directory, who creates the users for ntc and oa",
			"no office 365 at this customer, how do we get a wsa",
			"guide for getting wsas when nothing exists yet",
			"register a new tenant, link please",
			"brand new customer starting from zero with identites"
		],
		"tenant-cost": [
			"is the tenant free",
			"how much is an entra tenant",
			"do they have to pay for it",
			"credit card asked when signing up, is that right",
			"customer doesnt want to give a credit card",
			"does it need a paid licence",
			"cust fears hidden charges for the directory",
			"price of an entra id tenant",
			"any fees for creating work accounts",
			"no budget for m365 just to have a login, do they have to purchase something",
			"can they get it without a trial subscripton",
			"for free or not",
			"sign up page wants payment details",
			"what does it cost to have wsas",
			"procurement asks whether entra costs anything",
			"do we need a E3 seat for the notices contact to have a wsa",
			"free of charge? even w/o buying anything",
			"visa card needed to create the tennant?"
		],
		"existing-tenant": [
			"cust already on m365, do they need a new tenant",
			"they have azure already, can we use those accounts",
			"existing accounts ok?",
			"customer uses office 365 for mail, is that enough",
			"can they reuse the teams / exchange online logins they have",
			"do we have to create another directory if there is one",
			"already have a tenant, anything to do",
			"customer bought azure last year, so they have entra right",
			"is a second tenant needed just for volume licensing",
			"use current o365 users as contacts",
			"alreday has microsoft 365",
			"company has had exchange online for years, do the users count as wsas",
			"no new tenant needed when they run sharepoint online?",
			"cust with azure subscription only, no m365, do those users work",
			"can their present employees logins serve as the work accounts",
			"we got m365 business premium, what else must be set up"
		]
	},
	{
		"who-is-vl-admin": [
			"who gets to be vl admin",
			"which contact becomes the volume licensing admin by default",
			"vl admin = notices contact?",
			"is the primary contact automatically vl admin",
			"who is made administrator when the contract is set up",
			"first vl admin on a new contract, who is that",
			"does the reseller decide who the vl admin is",
			"default administartor of a vl contract",
			"vladmin who",
			"can there be more than one vl admin on a contract",
			"who starts out with admin rights on a new licence id",
			"what makes somebody the vl admin",
			"is it the notice correspondent who ends up as vl admin",
			"what is a vl admin and who has that job",
			"cust asks who on their side will be the vl administrator after signing",
			"who is vl admin unless changed",
			"initial vl admin, picked by microsoft or by the lsp"
		],
		"our-vl-admin": [
			"nobody here knows who our vl admin is, can you look it up",
			"cust asks microsoft for the name of their vl admin",
			"customer has lost track of who administers their agreement",
			"how do i find the person who is admin for this org",
			"will microsoft tell us the admins name",
			"privacy, cannot give out vl admin names?",
			"who did our lsp put down as contact",
			"customer doesnt know who their reseller is",
			"identify our vl admin",
			"lookup vl admin of a company",
			"need the name of the current vl admin, whom to ask",
			"new IT manager wants to know which colleague is the vl admin",
			"can support disclose who has admin on our contract",
			"which deparment can tell which reseller we bought from",
			"find out the vl admin of an org w/o access",
			"we have no clue who is admin, predecessor never told us",
			"ask the lsp which contact info they provided?"
		],
		"alternate-admin": [
			"is one vl admin enough",
			"backup for the vl admin",
			"our only admin is on holiday, cant get anything done",
			"only one admin on the contract and she is on parental leave",
			"recommend a deputy for the vl admin?",
			"second admin needed?",
			"how many vl admins should a customer have",
			"single point of failure vl admin",
			"sole admin sick, what does that mean for the customer",
			"should every licence id have two admins",
			"stand-in for the administrator",
			"at least one altenate admin per license id?",
			"does adding another admin kick out the first one",
			"best practice number of vl admins",
			"vl admin unavailable, nobody else can get to the licences",
			"cust has just one person as admin, is that a problem",
			"spare admin in case of absence"
		],
		"not-want-admin": [
			"i got the vl admin invite but its not my job",
			"ntc is the cfo and doesnt want to administer licences",
			"can she pass the invitation to a colleague",
			"wrong person got the vl admin invitation",
			"how do i get rid of the vl admin role",
			"refuse to be vl admin",
			"notices contact should not be the admin, someone from IT should",
			"decline the admin role",
			"forward the registration mail to IT instead?",
			"contact wants to hand vl admin over before registering",
			"already registered but no longer want to be vl admn",
			"primary contact is legal, they want somebody technical to register",
			"i dont want this role",
			"may the invite be forwarded",
			"does giving it to someone else take the admin role off me",
			"stop being vl administrator",
			"delegate vl admin to another person before i accept"
		],
		leaver: [
			"contact left the company, can they still get in",
			"vl admin quit last month",
			"former employee still shows in manage assignments",
			"person retired, does he keep access to licences",
			"access after leaving",
			"what happens when somebody resigns",
			"ex employee on the list",
			"someone was fired, is their vl access gone",
			"colleague has moved on but his name is still listed",
			"account deleted in entra, why is the user still displayed",
			"does vl access end when IT deletes the account from the domain",
			"offboarding a vl user",
			"staff turnover: who takes the old users off the licence ids",
			"employe gone, do we have to do something in volume licensing",
			"user switched to another department and needs no access any more",
			"ntc no longer works there, does she still see the contracts",
			"when an employee departs is vl info closed to them"
		],
		"change-notice-contact": [
			"new ntc on the contract, how",
			"customer wants a different notices contact on an existing agreement, who does that",
			"who can swap the primary contact",
			"can the customer change the notices contact themselves",
			"process to replace notice correspondent",
			"change of contact via the reseller?",
			"ask the lsp to change the contact for a license id",
			"formal contact on the contract is wrong, how to get it corrected",
			"how do we update contact info of the primary contact",
			"our notices contact got married and has a new email, where to change",
			"ntc changed jobs, whom do we name and through whom",
			"customer tried to edit the primary contact in mac, cannot find it",
			"notices corespondent change request",
			"wrong person is primary contact, fix",
			"does microsoft change the ntc or the partner",
			"how to put somebody else as notices contact mid term",
			"change contact request for the agreement, who submits it"
		],
		"missing-license-ids": [
			"only see 2 of 5 agreements in the admin center",
			"vl admin doesnt see all contracts",
			"licence id not showing up",
			"some of our enrolments are not listed on the volume licensing tab",
			"why cant i see this agreement, i am admin",
			"contract missing in mac",
			"where did our other license ids go",
			"customer complains that one enrolment is invisible to her although she is vl admin",
			"not all license numbers displayed",
			"admin pages dont show every agreement of the org",
			"license id is hidden",
			"agreement absent from the list",
			"access is per license id?",
			"one contract shows, another doesnt",
			"im vl admin for one program but cant view the rest",
			"cannot find the agrement under your products",
			"why is the list of license ids incomplete"
		],
		"mbsa-inheritance": [
			"inherit admin from the mbsa",
			"does an mbsa contact become admin on all enrolments below it",
			"how do i opt in to inheriting vl admin",
			"opt out of inherited admin, where is that preference",
			"where do i see whether i inherit",
			"edit preferences volume licensing",
			"cant take the admin role off somebody, it says it comes from the master agreement",
			"permissions greyed out, inherited from higher level agreement",
			"inheritence mbsa",
			"master agreement contact gets new license ids automatically as admin?",
			"online access contact what is that on an mbsa",
			"preferences pane in volume licensing tab",
			"who can inherit the admin role on license ids added under a business and services agreement",
			"role passed down from the top agreement",
			"cannot edit inherited user on license id",
			"vl admin for future enrolments under the same mbsa",
			"business and services agrement: automatic admin for new enrolments"
		]
	},
	{
		"may-improvements": [
			"what did microsoft fix in may",
			"new in vl central since may",
			"which improvements are live",
			"may 2026 update vlc",
			"is it getting any better, what has microsoft done about the wsa holds",
			"list the 4 improvements",
			"release notes may wsa validation",
			"whats rolled out on the 22nd and whats on the 29th of may",
			"partner asks which enhancements were announced for wsa validation",
			"latest updates vlc contracts",
			"any more improvments coming",
			"whats planned after the may fixes",
			"did the feedback of partners change anything in vl central",
			"fixes deployed end of may",
			"what is already active of the new stuff",
			"overview of enhancements for vlc contracts",
			"what got better in the tool lately"
		],
		"mbsa-holds": [
			"ea on hold because of mbsa contact",
			"mbsa contact has no wsa, is the EA held",
			"holds caused by the master agreement contacts, are they fixed",
			"still seeing holds from the mbsa, shouldnt that be gone since 22 may",
			"old contact on the business and services agreement blocks the enrolment",
			"mbsa level hold",
			"is the hold on mbsa solved now",
			"are mbsa contacts still checked",
			"deal held due to whoever signed the mbsa years ago",
			"reduction in mbsa holds since when",
			"EA stuck because of a contact on the MBSA, partner says it was to be fixed",
			"fewer holds at mbsa level?",
			"contacts of the mbsa were created with personal emails, will our ea be stopped",
			"mbsa hodl",
			"does the mbsa fix mean no holds at all",
			"hold is not for the EA contacts but the ones the mbsa was set up with"
		],
		"cross-cloud-lead": [
			"lead enrolment commercial, child in gcc",
			"one ea with a government and a commercial enrolment",
			"lead in gcch and billing enrollment in commercial, hold?",
			"multi tenant ea us",
			"customer has several tenants in different clouds under the same ea",
			"cross cloud lead enrolment hold",
			"ea lead vs billing tenant not in the same cloud",
			"packages with child enrolments in another cloud, do they still get held",
			"simplified validation for multi-tenant packages",
			"lead tenant government, related tenant public",
			"what if parent and child enrollment are in diferent clouds",
			"does a multi tenant package made before 22 may profit from the easier check",
			"state customer with mixed gov and commercial enrolments under one lead",
			"billing enrolment elsewhere than the lead",
			"mixed cloud EA, lead and child",
			"quarter close friction lead / billing tenant us commercial and gov",
			"enrolments of one ea split over commercial and governmnt"
		],
		"sub-scope": [
			"sub scope?",
			"what is a tenant subscope",
			"wsa is correct and in the right cloud but validation still fails, azure customer",
			"tenant identifier missing in the contract system",
			"hold although everything is right, internal tenant ids",
			"azure accounts held at validation for no reason",
			"fix for sub-scope on 29 may",
			"false holds on aos-g because tenant data was not aligned",
			"tennant sub scope alignment",
			"improvement for complex multi cloud tenants",
			"the system lost track of the tenants scope though the account is fine",
			"fewer holds for azure and aosg since the end of may?",
			"better handling of sub scopes",
			"contract system doesnt have our tenant id",
			"sub scope details of customer tenants",
			"does the subscope change help with azure ea setups"
		],
		"june-cadence": [
			"what should partners do for june close",
			"june renewals, where do i start",
			"checklist q4 close for partners",
			"action plan for the end of the fiscal year",
			"cadence for june",
			"step by step for deals dated in june",
			"book of june EAs, in which order do i tackle the wsas",
			"recommended rhythm for the close",
			"plan for june extensions and amendments",
			"fy end is coming, what do we do about the wsas of all our deals",
			"june ea prep",
			"five step plan for quarter end",
			"pdm wants to give partners a to-do list for the june close",
			"how should the licensing desk work through its june deals",
			"recomended cadence june",
			"what to do with the many renewals due 30 june",
			"q4 readiness plan for a partner"
		],
		breakdowns: [
			"what goes wrong most often",
			"top reasons why deals get stuck at q4",
			"common mistakes with wsas",
			"typical causes of close slippage",
			"why do june deals slip because of wsa",
			"usual problems partners run into",
			"main things that put renewals on hold",
			"most frequent wsa failures",
			"what are the pitfalls",
			"biggest risk for the quarter close",
			"recurring issues seen on packages",
			"why do so many transactions land in the hold queue",
			"frequent blunders with licensing contacts",
			"what breaks deals in late june",
			"patterns behind the holds we are seeing this quarter",
			"commen breakdowns",
			"give me the usual suspects when a transaction is held"
		]
	},
	{
		"cloud-scope": [
			"whats cloud scope",
			"what do they mean by scope of a customer",
			"cloudscope explained",
			"explain cloud scope to a partner in simple words",
			"list of cloud environments that count",
			"commercial, gcc, gcch, dod, what are those scopes",
			"why is the scope important for a contact",
			"cloud scope definition",
			"does a partner have a cloud scope too",
			"what is the difference between public and government scope",
			"never heard the term cloud scope",
			"how many scopes exist",
			"clod scope meaning",
			"which environments does microsoft tell apart",
			"cust asks what scope is about, he only knows tenants",
			"is cloud scope a thing of the enrolment or of the account",
			"term cloud scope in the email from microsoft, what is it"
		],
		"which-wsa-fits": [
			"what account do i need for gcch",
			"gcch which wsa",
			"dod customer, what type of account must the contact have",
			"table of cloud and accepted account",
			"which wsa goes with which enrolment",
			"gov customer: commercial or gov wsa?",
			"right kind of account per cloud",
			"azure gov enrolment, which wsa is accepted",
			"matrix cloud scope vs wsa",
			"commercial pcn needs what wsa",
			"acceptable accounts for fairfax",
			"what sort of identity does a department of defense contract take",
			"which account type suits a gcc enrolment",
			"overview what fits where, commercial gcc gcch dod",
			"need to know the matching wsa for every scope",
			"whcih wsa for gcc high",
			"customer in gcc high asks which login they should name"
		],
		"gcc-commercial": [
			"gcc and commercial wsa ok?",
			"commercial pcn but buys gcc products, does a commercial account do",
			"is a commercial account enough for gcc",
			"cust on gcc, contact only has commercial login, will it validate",
			"pages contradict each other on commercial wsa for gcc",
			"commercial using gcc products, which one",
			"commercial enrolment with gcc licences on it",
			"can a contact from the commercial tenant be on a plain gcc agreement",
			"gcc agreement with commercial wsa: yes or no",
			"contact has comercial acct, customer is gcc",
			"county runs gcc on a commercial pcn, what goes",
			"does gcc accept public cloud accounts",
			"gcc customer (not high) and commercial identity",
			"public pcn with G3 / G5 gcc products, does the usual account work",
			"gcc isnt gcc high, so commercial works?",
			"one page says commercial wsa is fine with gcc, another says no"
		],
		"cross-cloud": [
			"can i use a commercial wsa on a gcch contract",
			"gcc acct for dod?",
			"does a gcc high account open commercial agreements",
			"wsa is valid but wrong cloud, will it pass",
			"commercial login for gov contract not allowed?",
			"crosscloud not possible?",
			"same wsa for a commercial and a gcch agreement",
			"one contact, two clouds, one account?",
			"contact has a dod account, can he be on a public contract too",
			"our ntc uses her commercial address for the gcch enrolment, problem?",
			"are cross cloud accounts rejected",
			"gcch user cant see the commercial contracts, why",
			"genuine account in another cloud still refused?",
			"can gcc people get at gcc high agreements",
			"using an accout over several clouds",
			"dod contract with gcc high wsa",
			"partner employee with a commercial wsa wants into a dod agreement"
		],
		"why-government": [
			"why so picky with gov customers",
			"reason for the strict rule for gcch and dod",
			"why cant gov use a commercial account, whats the rationale",
			"sovereignty of data and wsa",
			"state agency asks why their account has to sit in the gov cloud",
			"compliance reasons behind cloud alignment",
			"what does it protect to keep government separate",
			"why does slg have to match clouds",
			"isolation of government workloads",
			"justification for the gov cloud rule, need it for a public sector cust",
			"public sector customer finds it excessive, why is it enforced that hard",
			"whats behind the government strictness",
			"why is it stricter for federal",
			"data soverignty",
			"purpose of keeping gov tenants apart",
			"why do gov clouds not mix"
		],
		"separate-pcn": [
			"two pcns?",
			"does the cust need a second pcn for gov",
			"one pcn for both commercial and gcc possible",
			"customer buys commercial and fairfax, how many customer numbers",
			"when do i need another pcn",
			"own pcn per cloud",
			"us customer with commercial and federal, same public customer number?",
			"split pcn since jan 2025",
			"pcn for each cloud scope, since when",
			"can a commercial pcn carry a gcch enrolment as well",
			"seperate pcn rule",
			"us only customer transacting in two clouds, pcn question",
			"need to set up an additional customer number for azure gov?",
			"sharing a pcn between gov and commercial not allowed?",
			"january 23 2025 pcn",
			"is the separate pcn for us customers only",
			"new pcn for the government side of a company"
		],
		"cloud-enforcement": [
			"since when does microsoft check the cloud",
			"when did the cloud scope check begin",
			"cloud validation start date",
			"23 july 2025",
			"what happened in july 2025",
			"is the scope checked on pcn level or per contact",
			"from what date does the wsa have to be in the same cloud as the pcn",
			"did they already check the cloud last year",
			"cloud scope enforced for EA since",
			"how long has cloud alignment been enforced",
			"july enforcement of clouds, which contracts",
			"at what level is cloud scope enforced",
			"when was cloud scope validaton introduced",
			"was the cloud being checked before 2026",
			"signed in june 2025, was cloud scope enforced then",
			"first day of the scope check on pcns"
		],
		"avoid-cloud-errors": [
			"how do i make sure the cloud is right before i submit",
			"prevent wrong cloud errors",
			"tips so we dont enter a contact from the wrong cloud",
			"what to ask the customer about the cloud first",
			"avoid scope mismatch",
			"best practice cloud scope",
			"never want a cloud scope error again, what can i do upfront",
			"precautions for gov deals so the cloud matches",
			"how can we catch a cloud problem early",
			"do partner people need accounts in gcch too to stay out of trouble",
			"keep cloud scope errors away",
			"before entering contacts, how do i confirm which cloud the customer is in",
			"ways to steer clear of cloud mismatches",
			"advice for us customers with two clouds to avoid rejections",
			"advise to prevent cloud missmatch",
			"do it right first time: cloud alignment"
		],
		"air-gapped": [
			"azure secret cloud wsa",
			"top secret customer, does this apply",
			"air gapped cloud what to do",
			"how do i validate for an airgapped tenant",
			"intelligence agency customer on azure top secret",
			"classified cloud requirements",
			"are the secret clouds exempt",
			"how does one get a tenant in azure secret",
			"ATS / AS clouds wsa rules",
			"no portal for azure secret?",
			"sign in url for top secret",
			"wsa in an isolated network that has no internet",
			"onboarding to azure top secret tenant",
			"do wsas work in airgaped environments",
			"disconnected clouds, is wsa mandatory there as well",
			"account for secret regions"
		],
		"aosg-rules": [
			"aosg what applies",
			"aos-g partner here, what do i have to do differently",
			"rules for agreement for online services government",
			"aos-g summary",
			"we are an authorised aosg partner, which wsa things concern us",
			"aosg enrolment amendment, validate too?",
			"what are the key points for aos-g",
			"how do roles get assigned on an aos-g agreement",
			"does role segregation apply to aosg",
			"aos g requirments overview",
			"aosg: cloud, roles, tenant, submission, all of it please",
			"partner asks about wsa for government online services agreement",
			"is everything the same on aos-g as on ea",
			"first aosg deal, what do i have to watch",
			"everything for aos-g in one place",
			"who assigns roles for aosg customers, in which admin center"
		],
		"aosg-tenant": [
			"aosg tenant where",
			"which tenant must an aos-g customer have",
			"gov customer needs a tenant, in which cloud",
			"does an aosg cust need a government tenant or is commercial ok",
			"tenant setup for aos-g enrolments",
			"where does the tenant of a gcch aos-g customer have to live",
			"aosg customer without a tenant",
			"entra tenant in the government cloud",
			"agency has only a commercial tenant, can aos-g be done with it",
			"must the aosg tenant sit in the cloud of the enrolment",
			"what directory for an aos-g agency",
			"goverment tenant for a new agency",
			"aos-g prerequisites: tenant",
			"new city government customer on aosg, what tenant do they have to set up",
			"provisioning of a tenant for aosg",
			"right tenant for government enrolment"
		]
	},
	{
		"cocp-who": [
			"who can start a cocp",
			"who at the customer starts the cocp",
			"which role does the customer need for cocp",
			"cocp initiator role",
			"can the vl admin start a cocp",
			"ola needed for cocp?",
			"enterprise admin cocp azure",
			"customer has no change partner button",
			"change partner greyed out or missing",
			"customer cannot start the cocp, which permission is missing",
			"who is allowed to initiate a change of channel partner",
			"may the ntc initiate the cocp",
			"who may strat a cocp",
			"cocp started in mac not visible in azure",
			"permission for cocp",
			"online administrator starts cocp"
		],
		"cocp-eligible": [
			"which agreements can use cocp",
			"cocp for select plus",
			"cocp on mpsa possible",
			"open value cocp",
			"edu campus agreement cocp",
			"can an expired ea change partner",
			"can a cocp be dated back",
			"is this agreement eligible for a partner change",
			"ineligible licenses cocp",
			"cocp blocked, trade status",
			"spla cocp",
			"cocp elegible",
			"cocp not available for this license id",
			"does cocp work for sce",
			"agreement status must be active for cocp?",
			"cocp with mseds as bill to"
		],
		"cocp-effective": [
			"when does the cocp take effect",
			"cocp 90 days",
			"effective date of a cocp",
			"can the cocp be faster than 90 days",
			"which form for an early cocp",
			"when can the new partner order",
			"how long does the old partner stay",
			"cocp grace period length",
			"partner of record until when",
			"cocp accepted but no access to the agreement yet",
			"cocp effectve date",
			"how do i shorten the 90 days",
			"start date of the new partner",
			"we accepted the cocp when can we transact",
			"who submits the early cocp",
			"cocp in grace period what can we do"
		],
		"cocp-statuses": [
			"cocp statuses",
			"what does pending ms review mean",
			"cocp accepted how long until completed",
			"track a cocp",
			"our cocp is in progress, meaning?",
			"cocp grace period status",
			"where does the customer see the state of the cocp",
			"cancel a cocp request",
			"track changes cocp",
			"status list of cocp requests",
			"cocp canceled or declined, whats the difference",
			"cocp shows accepted since yesterday",
			"cocp staus meaning",
			"can a cocp be cancelled",
			"how long does mosc take after acceptance",
			"cocp completed meaning"
		],
		"cocp-expiry": [
			"is it 10 days or 30 days for the cocp to expire",
			"cocp expires when",
			"cocp expired must we start again",
			"azure page of the cocp says 30",
			"does a cocp expire after 30 days",
			"azure says 30 days and mac 10, which one",
			"request shows Expired, start over?",
			"expired cocp restart",
			"how many days until the request lapses, pages differ",
			"cocp ten or thirty days",
			"cocp expird",
			"we missed the 10 days is the cocp dead",
			"contradiction cocp days",
			"customer says azure gives 30 days to accept",
			"cocp request lapsed",
			"cocp expiry"
		]
	},
	{
		"cocp-process": [
			"how does cocp work now",
			"cust wants to move to us from another lsp, how",
			"customer wants to switch partner, what are the steps",
			"where does the customer click to change the reseller",
			"change reseller on an EA",
			"channel partner change in the azure portal",
			"cocp steps",
			"walk me through a change of channel partner",
			"customer unhappy with current lsp and wants to come over, process",
			"transfer of an enrolment to another reseller",
			"can the customer start a cocp in mac",
			"new partner takes over the ea, whats the procedure",
			"chanel partner change how does it go",
			"customer initiated change of partner, flow",
			"partner of record change for an eas",
			"how does a customer ask for a new lsp",
			"what happens after the customer starts a cocp",
			"since when can customers do the cocp themselves"
		],
		"cocp-needs": [
			"what do i have to hand to the customer so they can start the cocp",
			"cust asks for our pcn, where is it",
			"which pcn do i give for a cocp",
			"where can i look up my own partner pcn",
			"which email should the customer put in as our notification contact",
			"notification contact not verified",
			"what information does the customer need from the new partner",
			"partner number for change of channel partner",
			"we got no notification of the cocp, why",
			"verified email for cocp, what does verified mean",
			"customer typed a wrong partner email into the cocp form",
			"cocp data from partner side",
			"our shared mailbox as notificaton contact for cocp?",
			"never got the mail about the cocp request, wrong address?",
			"what details must the receiving partner supply",
			"find partner public customer number in contracts",
			"pcn and email for cocp"
		],
		"cocp-deadline": [
			"cocp how many days to accept",
			"got a cocp request, how long have we got",
			"by when must the new partner answer a cocp",
			"time limit to accept the change of channel partner",
			"we missed the 10 days on a cocp, what now",
			"cocp not answered",
			"when does a cocp request lapse",
			"where do i approve the cocp",
			"decline a cocp request",
			"my customer requests tab",
			"accept change of partner where in vlc",
			"reject a change of channel partner",
			"days to respond to cocp",
			"cocp request sits there since last week, is it too late",
			"ten days or more for accepting?",
			"dedline for a partner to accept",
			"where do incoming cocp requests show up and how quick do i have to react"
		],
		"cocp-old-way": [
			"can we as partner start the cocp",
			"partner started cocp not possible anymore?",
			"eagreements cocp still open?",
			"vlcm read only",
			"we used to do cocps in eagreements, where is that now",
			"old cocp form",
			"lsp wants to initiate the change of partner himself",
			"legacy cocp dead?",
			"when was the old change of channel partner way switched off",
			"cocp by partner retired since when",
			"submit a cocp for the customer ourselves",
			"cant create a cocp in vlcm",
			"does eAgreement still take partner initiated requests",
			"reseller initiated channel change",
			"is it true partners can no longer kick off a cocp",
			"former cocp tool shows history only",
			"eagrements cocp button is gone"
		]
	},
	{
		framing: [
			"how do i sell wsa to the customer",
			"cust says this is microsoft bureaucracy, what do i answer",
			"customer pushes back on wsa, arguments please",
			"talking points wsa",
			"how to position it with customers",
			"customer is annoyed about yet another hurdle",
			"how should partners talk about it",
			"customer doesnt see why they should bother, how do i convince them",
			"pitch for wsa",
			"good way to explain it without scaring the customer",
			"customer says no way, we wont do that",
			"whats the right tone, security or obligation",
			"elevator pitch on wsas for a ciso",
			"customer thinks its red tape",
			"what wording should we use, obstacle vs benefit",
			"how to frmae this",
			"sceptical customer, what is the positive message",
			"cust resists, which argument works"
		],
		"customer-mail": [
			"what should be in the mail to the customer",
			"email template for end customers",
			"is there a template letter partners can send",
			"what do i need back from the customer by mail",
			"text for customer mail about contacts",
			"partner wants a sample email to customers",
			"what does the customer template say is required",
			"which confirmations should the customer reply with",
			"sample wording for writing to a customer before the renewal",
			"what do we ask them for in the email",
			"ready made mail partner to customer",
			"content of the customer facing email",
			"customer email tempalte",
			"before i write to the cust: what has to be asked",
			"standard mail to collect addresses from the customer",
			"letter to customers, what points",
			"boilerplate for asking customers for their licensing contacts"
		],
		"microsoft-mail": [
			"got a mail from microsoft: action required confirming work or school accounts",
			"my pdm sent me a wsa warning",
			"what does it mean when the ae writes about wsa readiness",
			"microsoft CE emailed us about our renewal, do we have to act",
			"account team wrote to us about wsas, why",
			"received note from microsoft about upcoming extension and wsa",
			"is that email from microsoft phishing or real",
			"what do they want from me in the microsoft email",
			"partner got our outreach, what should they do with it",
			"subject action required confirming WSAs for your upcoming renewal",
			"microsoft contact reached out, is my deal at risk",
			"pdm mail what now",
			"outreach from commercial executives",
			"what should i send back to the microsoft pdm",
			"template that account teams send to partners",
			"heads up from microsft that our transaction is flagged",
			"as a pdm, what goes into my mail to the partner"
		],
		"customer-resources": [
			"any docs to send to the customer",
			"links i can share",
			"customer training material wsa",
			"material to hand out to customers",
			"is there a customer facing guide",
			"which articles can we forward to end customers",
			"cust wants to read up on it, where",
			"videos or learn pages for customers?",
			"reading list for customers",
			"handout",
			"self help pages to point a customer to",
			"resouces to pass on",
			"documentation that may be given to the customer",
			"what can i give my customer to study",
			"customer IT asks for official microsoft documentation",
			"got anything i can forward to them so they understand",
			"where is the resource list in the article"
		]
	},
	{
		"invalid-causes": [
			"invalid wsa account id what does it mean",
			"error says invalid wsa id, why",
			"address comes up invalid in vlc",
			"vlc doesnt like the email, reasons?",
			"getting \"invalid WSA Account ID\" for a contact i know is fine",
			"is invalid wsa a bug",
			"why does my contact fail validation",
			"red message invalid when i press validate",
			"possible causes for an invalid account and how to solve each",
			"invalid acount id",
			"validation failed, what can be wrong",
			"system says invalid but customer swears the login works",
			"troubleshoot invalid wsa",
			"what are the reasons a wsa is refused as invalid and the cures",
			"invalid ntc email, next step?",
			"microsoft glitch? the wsa gets rejected",
			"not recognised as a valid WSA, help"
		],
		"fix-not-in-entra": [
			"email isnt in entra, how do they fix it",
			"address unknown to azure ad",
			"customer IT should create the user, what exactly",
			"upn has to be the email?",
			"does the account need a licence assigned to become valid",
			"user exists in on prem AD only, not in entra",
			"contact was never set up in azure ad",
			"customers mail is on google but they have a tenant, address not a user there",
			"what do I tell the customers IT admin to create",
			"can they name another colleague who is in the tenant instead",
			"john has a mailbox but no entra user",
			"make an entra user with the same address",
			"contact missing in the directory, fix",
			"free azure ad user enough?",
			"upn and mail address differ",
			"adress not found in entra id",
			"use an alternate address which is in the tenant already"
		],
		"fix-wrong-cloud": [
			"account sits in the wrong tenant, how to fix",
			"wsa in a different directory than the enrolment",
			"contact belongs to the parent companys tenant",
			"customer in microsoft cloud germany",
			"sovereign clouds other than us gov",
			"how do we repair a wsa in the wrong cloud",
			"fix wrong tenant",
			"which tenant does the account have to be created in when it is in the wrong one",
			"account is in the tenant of the subsidiary, not the one of the enrolment",
			"wrong cloud, do they make a new account or move it",
			"customer has two tenants and gave an address of the other one",
			"what is the remedy if the account is elsewhere than the enrolment",
			"national clouds germany, does the rule hold",
			"email lives in another tenant, invalid, what to do",
			"rong tenant for this enrollment",
			"guest from another organisations tenant named as contact",
			"solve wsa in the wrong cloud or tenant"
		],
		"fix-typo": [
			"typo in the email",
			"misspelled address, invalid",
			"can the contact be an alias",
			"customer gave an alias not the login",
			"shared mailbox / alias address as contact",
			"old address from before the rebrand",
			"email outdated, person changed her name",
			"how do i make sure its spelled right",
			"letter missing in the adress",
			"alias rejected?",
			"primary login vs secondary smtp address",
			"proxy address instead of sign in name",
			"first.last works for mail but the sign in is flast, which one do i enter",
			"spelling mistake in the contacts mail makes it invalid",
			"stale email of the contact on the package",
			"wrong character in the address",
			"do not use alias?",
			"typed it wrong i think, how to check"
		],
		"vanity-domain": [
			"customer uses a vanity domain",
			"domain after the @ isnt the tenants domain",
			"custom domain not verified in tenant",
			"email domain differs from onmicrosoft",
			"does the domain have to be registered in the tenant",
			"customer has several brands with their own domains",
			"marketing domain in the email, invalid?",
			"vanity url mail",
			"domain mismatch between mail and tenant",
			"which domain must the contact address have",
			"address ends on a domain that isnt added to their tenant",
			"vanty domain",
			"add the domain to entra first?",
			"the part behind the @ is not known to the tenant",
			"mail domain of the group vs domain of the tenant",
			"wsa with a custom domian, ok?"
		],
		"fix-deleted-tenant": [
			"tenant was deleted",
			"old tenant gone, wsa invalid",
			"customer shut down the tenant the contact was in",
			"wsa of a tenant that doesnt exist any more, fix",
			"they merged and removed the former tenant",
			"directory deleted, what now",
			"dead tenant",
			"tenant got cleaned up, contact is in there",
			"account belongs to a closed tenant",
			"deleted tennant",
			"after the merger the old directory was decommissioned, contacts still point to it",
			"trial tenant expired and was wiped",
			"can a deleted tenant be used or do we need another account",
			"tenant vanished",
			"remedy when the tenant no longer exists",
			"tenant was removed by IT last year, contact invalid"
		]
	},
	{
		"legacy-roles": [
			"where did the old roles go",
			"table old role to new role",
			"which contact roles are retired",
			"what replaces the old vlsc contact roles",
			"mapping of legacy to admin center roles",
			"legacy contacts no access anymore?",
			"ola key dld sab lpv what do they become",
			"customers contacts lost their access in january",
			"list of roles that were dropped",
			"do the contacts named under the old roles still get in",
			"retired roles overview",
			"mac role segregation explained",
			"we always listed six contacts per agreement, what now",
			"discontinued contact types and successors",
			"since when do old contact roles no longer give access",
			"old roles are gone, what does the customer assign instead of them",
			"lagacy roles",
			"obsolete roles"
		],
		"legacy-bill-to": [
			"bill to contact retired?",
			"billto what now",
			"who replaces the bill-to",
			"finance dept was bill to contact, how do they see invoices now",
			"bill to person cant download invoices",
			"does a bill-to contact still get access",
			"successor of bill-to",
			"invoice reader instead of bill to?",
			"accounts payable used to be on the contract as bill to",
			"wsa for the bill-to contact",
			"customers accountant needs the invoices, was billing contact before",
			"bil to contact",
			"what role do i give someone who was the bill-to",
			"no bill to anymore on a contract, where do invoices show",
			"is the billing contact still worth naming",
			"why does only the bill-to contact see invoice reader in the list"
		],
		"legacy-key-viewer": [
			"key viewer gone, who sees the keys",
			"what role instead of key",
			"product keys access after key viewer was retired",
			"cust lost access to volume license keys, was key viewer",
			"KEY role replaced by",
			"keyviewer successor",
			"contact in role KEY on the old contract",
			"where can the former key viewer find activation keys now",
			"windows mak / kms keys, who could see them was the key viewer",
			"product key viewer",
			"does the key viwer still work",
			"role for seeing keys, formerly key viewer",
			"is naming a key viewer still of any use",
			"new name of key viewer in mac",
			"admin used to look up the keys as a KEY contact, now nothing",
			"which admin center role gives what key viewers had"
		],
		"legacy-license-position-viewer": [
			"lpv what now",
			"license position viewer replaced by what",
			"lpv in mac",
			"who can run license summaries since lpv is retired",
			"license statement access, was lpv",
			"licence position viewer gone",
			"asset manager was lpv, which role does she get",
			"lpv successor role",
			"sam manager needs to see license position, formerly LPV",
			"new name for license position viewer",
			"does lpv still open anything",
			"LPV contact cannot see orders any more",
			"licensing info viewer = old lpv?",
			"license postion viewer",
			"is position viewer dead as a contact role",
			"role that shows the entitlements overview, used to be LPV"
		],
		"legacy-online-admin": [
			"ola what now",
			"online admin retired, who replaces",
			"ola role in mac",
			"ola gone?",
			"what did online admin turn into",
			"is OLA still a role i can count on",
			"old online admin lost rights",
			"customers OLA cant manage anything any more",
			"what do i assign to someone who was ola",
			"successor of online admin",
			"administrator role for the former OLA",
			"onlin admin replacement",
			"does the OLA get access by being on the contract",
			"ola on the agreement opens nothing, why",
			"full rights like OLA had, which role is it now",
			"contact was listed as ola, and now she cannot assign permissions"
		],
		"legacy-downloads": [
			"dld what now",
			"downloads role replaced by",
			"who can download isos now that dld is gone",
			"cust cant download office iso, was downloads contact",
			"software download access",
			"dld in mac",
			"successor of the download contact",
			"downloads contact retired",
			"packaging team needs installers, they were DLD before",
			"new name of download role",
			"donwloads role",
			"does naming a DLD still do anything",
			"product download manager = old dld?",
			"where did the downloads role go",
			"which role lets a technician fetch the install media",
			"media download rights, formerly DLD"
		],
		"legacy-software-assurance-manager": [
			"sab what now",
			"software assurance manager replaced by",
			"who manages home use program now",
			"hup access lost, was sab contact",
			"SA benefits contact retired",
			"sab in mac",
			"successor of sab",
			"benefits reader = old SAB?",
			"software assurence manager",
			"customer used to administer SA vouchers as SAB, which role is it today",
			"sa manager gone",
			"role for software assurance benefits",
			"does the sab contact still get in",
			"new name of the software assurance manager",
			"home use entitlements, which role",
			"person who looked after SA benefits was on the contract as SAB, what to assign"
		],
		"legacy-on-packages": [
			"can i add a key viewer to a renewal package",
			"vlc wont let me name an online admin on the new package",
			"legacy role dropdown gone in vl contracts",
			"still put dld on an extension?",
			"which package types no longer take the old roles",
			"cicr with lpv possible",
			"adding old roles to packages refused",
			"are partners allowed to enter legacy contacts in a new deal",
			"i cant select bill-to in the package any more",
			"retired roles in a renewal packge",
			"do i leave the old contacts off the new package",
			"partner cannot choose key viewer in vlc contracts",
			"name OLA on a renewal",
			"new enrolment package: may i list SAB and DLD",
			"legacy roles not available when building a package",
			"change of contact request for a downloads contact"
		],
		"partner-view": [
			"can i as partner see the mac users of my customer",
			"where in vlc do i see who has a role",
			"partner wants a list of the customers vl users",
			"lsp cant see role holders",
			"is there a view of assigned roles for partners",
			"we cannot see in vl central whom the customer gave access",
			"does vlc show admin center users",
			"how does the licensing desk check who got which role at the customer",
			"mac users not visible to partners?",
			"visibility of customer roles for reseller",
			"partner acess to role assignments",
			"do resellers have insight into who holds roles",
			"customer asks us partner who has roles on their contract, can we look",
			"show the people with roles in vl central, not possible?",
			"partner side view of customer permissions",
			"can our desk look into the customers role assignments"
		],
		"automatic-roles": [
			"who gets access automatically",
			"which contacts get a role without anyone assigning it",
			"does the ntc still become admin by itself",
			"automatic role for osm?",
			"auto assigned roles",
			"which roles are still given on their own when the contract starts",
			"does anybody get a role automaticaly",
			"osm role upon activation of the agreement",
			"only ntc and osm get something by themselves?",
			"no need to assign for whom",
			"roles that come with the contract",
			"auto provisioned roles left",
			"what happens by itself and what does the customer have to assign",
			"are any roles granted by default after 15 january",
			"who is provisioned when the agreement goes active",
			"which of our contacts will have access on day one w/o manual work",
			"which two contacts are set up in mac automatically"
		]
	},
	{ "lost-access": [
		"user lost access to the contract",
		"lost access because entra id is in another cloud",
		"existing user cant see the ea any more since cloud change",
		"do users in another cloud lose their access",
		"customer had access yesterday and today not, different cloud",
		"ea user with commercial id on gcc high contract loses access",
		"access gone other cloud",
		"will my gcc high users lose access",
		"a second id just for gcch?",
		"do i need two ids for public and gcch",
		"lost acces cloud",
		"users on the same cloud keep access?",
		"which users lose access to an ea contract",
		"someone works in public and gcch, one login or two",
		"eas users with id in a different cloud",
		"contract disappeared for a user in the wrong cloud"
	] },
	{
		"manual-who": [
			"manual form, who is responsible for what",
			"is it us or the customer who checks the wsa on the paper enrolment",
			"whose job is the wsa check on a manual form",
			"who fills in the manual enrolment form",
			"who has to submit the manual form, partner or ms",
			"roles and responsibilities manual form",
			"customer thinks microsoft creates the account for the manual form, whose task is it",
			"what does the customers IT have to do for a manual form",
			"what is the lsp's part in a manual enrolment",
			"who owns the wsa address on the paper form",
			"does the partner validate before the manual form or does microsoft do that",
			"manaul form who does what",
			"split of duties between partner, customer and IT admin on manual forms",
			"pdm asks: on manual enrolments who sets up the account, customer or partner",
			"division of work for a paper form",
			"manual form partner tasks vs cust tasks"
		],
		"manual-steps": [
			"how to do a manual enrollment form step by step",
			"walk me through a manual form please",
			"whats the procedure for a paper enrolment",
			"manual form - what first, what then",
			"in which order do I fill in the contacts on a manual form",
			"before i send the manual amendment form what do i do",
			"process for manual enrolement",
			"how should i prepare a paper form so it goes through",
			"can i validate first in vlc when the enrolment itself is on paper",
			"manual form how to check the address if there is no package in vlc",
			"steps partner manual enrollment submission",
			"where do i put the wsa on the manual form",
			"we submit this ea on paper, how does that work with the wsa",
			"manual form instructions",
			"what to ask the customer for before a manual form",
			"how-to manual form"
		],
		"manual-not-valid": [
			"manual form with an invalid wsa, what happens",
			"osc put the enrolment on hold",
			"osc processing hold what does that mean",
			"our paper enrolment came back because the address is no wsa",
			"who tells us when the manual form is on hold",
			"form was submitted with a gmail address and is now held",
			"when does processing resume after the hold",
			"how to get a held manual enrollment moving again",
			"manual form rejcted by osc",
			"wsa in wrong cloud on a manual form, will it be held",
			"what are the consequences of a non wsa on a paper form",
			"OSC says the contact is not valid, do we have to go back to the cust",
			"how do i release the osc hold",
			"enrolment held after paper submission",
			"does the hold go away by itself",
			"hold queue manual form, wsa missing"
		],
		"manual-accepts-anything": [
			"does the paper form check the email",
			"can i type any email on a manual form",
			"the manual form took a hotmail address without complaining",
			"manual form did not give an error so the address must be ok, right",
			"is there a validation built into the manual form",
			"manual form accepts non wsa",
			"why did the form let me enter a personal email",
			"will a manual form block a wrong address",
			"no error on the manual form, is the contact fine then",
			"should i wait with the manual form when im not sure about the account",
			"better to pause the paper form or just send it",
			"form doesnt validate emails",
			"is it still mandatory to have a wsa when the manual form accepts everything",
			"cust is unsure about the address, submit the form anyway",
			"does the form warn me about non-wsa addresses",
			"are addresses on manual forms verified automaticaly"
		],
		"partner-limits": [
			"can we as partner create the wsa for the customer",
			"can the lsp make the account instead of the customer",
			"is there any way around the wsa check",
			"can microsoft override the wsa enforcement for one deal",
			"please waive the wsa validation for this deal",
			"bypass wsa",
			"who can switch off the wsa check",
			"can an escalation skip the wsa validation",
			"can i fix the customers account myself",
			"can a partner turn an msa into a wsa",
			"partner convert personal account to work account",
			"can we use our own wsa in place of the customers to get past the check",
			"customer wants us to set up their entra user, are we allowed to",
			"any loophole for the wsa enforcment",
			"can account team force the package through without wsa",
			"not possible to correct the wsa as a partner?"
		]
	},
	{ "more-abbreviations": [
		"what is gcch short for",
		"slg meaning",
		"what does pdm mean",
		"mosc",
		"upn stands for",
		"what is mseds",
		"ae pdm ce who are they",
		"what does osc stand for",
		"ssp eda meaning",
		"abbreviation dod",
		"pri contact what is pri",
		"acronym slg",
		"short for partner development manager",
		"what do slg and dod mean",
		"what is an ssp",
		"explain upn",
		"whats a CE",
		"osc abreviation"
	] },
	{
		"required-now": [
			"which contacts on an ea need a wsa today",
			"who on the contract has to have a work account",
			"wsa mandatory for which roles",
			"list of roles that must have a WSA",
			"do all contacts on the enrolment need wsa or only some",
			"which roles can go without a wsa",
			"ntc oa osm - which are mandatory and which recommended",
			"what is required right now",
			"current wsa requirements per role",
			"customer asks for whom exactly they have to create accounts",
			"is it enough if only two contacts have a wsa",
			"for which contacts do i have to collect work accounts",
			"roles requiring wsa",
			"which people at the customer need a WSA for a renewal",
			"mandatroy wsa roles list",
			"do bill to and key viewer need a wsa as well or just ntc",
			"minimum set of wsas on a deal"
		],
		"required-by-date": [
			"when did wsa become mandatory",
			"since which date is a wsa needed",
			"what applied in february 2026",
			"policy history for wsa",
			"was the osm mandatory in march",
			"what were the rules before may 22",
			"requirement on 15 jan 2026",
			"what was asked for in 2025",
			"deal was submitted in april, which requirements held then",
			"which policy does the tool use for a deal judged in june",
			"compare old and new requirements by date",
			"since when do we have this wsa thing",
			"wsa rule effective from",
			"did the requirement change in may 2026",
			"enforcement timeline of roles since july 2025",
			"what was required befor january"
		],
		"required-by-program": [
			"are the mandatory roles the same for EA and SCE",
			"does EAS ask for other contacts than EA",
			"required roles depend on program?",
			"is the list of required contacts different for aos-g",
			"are sce rules stricter than ea",
			"same wsa roles in every program",
			"differences between programs in required roles",
			"what roles does EAS need",
			"what roles does SCE need",
			"do i need other contacts with a wsa on an eas than on an ea",
			"per program overview of the required contacts",
			"does the agreement type change which roles need a wsa",
			"program specific role requirements",
			"ea vs eas vs sce vs aosg roles",
			"is there one programme where fewer roles need wsa",
			"aosg deal: other roles mandatory than ea ones?"
		],
		"notices-contact": [
			"is wsa mandatory for ntc",
			"ntc mandatory",
			"does the primary contact have to have a work account",
			"can the notices contact use a gmail",
			"what does the ntc do",
			"what role does the notices contact get in mac",
			"the notices correspondent, is he the vl admin",
			"customer has no wsa for the notices contact, is that a blocker",
			"what happens automatically for the ntc when he has a wsa",
			"ntc without wsa",
			"notice contact requirement since january",
			"notices contact wsa optional or compulsory",
			"explain notices contact",
			"can we leave the NTC with a personal account",
			"is the ntc the same as notices correspondent",
			"notcies contact needs work account?"
		],
		"online-administrator": [
			"must the OA have one",
			"is oa mandatory now",
			"wsa for online administrator yes or no",
			"does the OA really need a work account",
			"online administrator required or optional",
			"march article doesnt mention online administrator, does he need one",
			"since when does the oa need a wsa",
			"can i submit without a wsa for the oa",
			"customer has no online administrator with wsa, blocker?",
			"playbook says online administrator mandatory, article doesnt",
			"is the online admnistrator compulsory",
			"oa without wsa ok?",
			"what about the OA, recommended only?",
			"OA wsa rule",
			"do both ntc and oa need one",
			"online administrator personal account not allowed?"
		],
		"oa-or-ola": [
			"oa vs ola",
			"ola = oa?",
			"is online admin just another name for online administrator",
			"deal lists an OLA, is that the online administrator",
			"difference oa ola",
			"are oa and ola two roles or one",
			"book says online admin, which role is it",
			"OLA retired but OA mandatory, thats confusing",
			"i have an online admin on the contract do i count him as online administrator",
			"online admin versus online administrator",
			"why is online admin retired when online administrator is required",
			"which one is meant by online admin",
			"ola and oa same person same role?",
			"customer wrote \"online admin\" in the mail - OA or OLA",
			"does the retired online admin fulfil the OA requirement",
			"are these the same: online admin, online administrator"
		],
		osm: [
			"osm mandatory?",
			"do we need a wsa for the osm",
			"is online service manager recommended only",
			"osm on aos-g mandatory or not",
			"osm optional",
			"what if the osm has no wsa",
			"no wsa for osm, can we still submit",
			"customer does not want to create an account for the OSM",
			"online service manager wsa required",
			"osm needs a work account to get the role?",
			"playbook says osm recommended, article says required - which one",
			"online services manager personal email on the deal, problem?",
			"is a missing osm wsa a blocker",
			"osm since 15 january",
			"does the osm lose his role without wsa",
			"should i insist on a wsa for the osm",
			"onlne service manager recommended?"
		],
		agreements: [
			"which programs does the wsa rule cover",
			"is EAS in scope",
			"does this apply to SCE too",
			"is wsa only for enterprise agreements",
			"affected licensing programs",
			"does the wsa requirement apply to aos-g agreements",
			"scope of agreements",
			"are subscription enrolments covered",
			"ea only or other agreements as well",
			"non ea agreements impacted?",
			"is my server and cloud enrolment affected",
			"which contract types are impacted by wsa",
			"list of impacted agreements",
			"does it hold for all volume licensing programs",
			"which agreements does the enforcement touch",
			"programms in scope ea eas sce aosg"
		],
		"aosg-exemption": [
			"are there exceptions for state and local",
			"slg exempt?",
			"exemption for government customers",
			"is a city exempt from wsa",
			"can SLG customers get an exemption",
			"county says gov deals dont need wsa, true?",
			"aosg exempt from wsa",
			"does aos-g escape the cloud scope check",
			"any carve-out for public sector",
			"no exemption for slg?",
			"is there a waiver for government",
			"state customer claims they are excempt",
			"do federal and local government deals fall outside the rule",
			"government exempted from cloud scope enforcement",
			"are aosg partners spared from the wsa requirement",
			"public sector exception wsa"
		],
		"before-submission": [
			"what do i check before i submit a renewal",
			"pre submission checklist",
			"before submitting an extension what must be true of the contacts",
			"checklist contacts before amendment",
			"can a contact be somebody who left",
			"is an inactive user ok as contact",
			"what has to be confirmed for each licensing contact",
			"does the contact have to be an active user",
			"readiness check before submit",
			"what to verify with the customer before the package goes in",
			"contact is on leave and never signed in, allowed?",
			"requirements a contact must meet before submission",
			"three things to confirm about each contact",
			"old unused account as contact ok",
			"to confirm prior to submission",
			"what must be right with contacts befor renewal goes in"
		],
		"key-dates": [
			"all important wsa dates",
			"timeline of changes please",
			"dates overview",
			"give me the dates",
			"wsa calendar",
			"list of milestones",
			"when does what start",
			"which dates should i know for wsa and cocp",
			"chronology of the changes",
			"key dats",
			"what began on which day, from 2025 to 2026",
			"upcoming and past dates at a glance",
			"summary of deadlines pcn cloud scope wsa cocp",
			"one slide with all dates",
			"january july november february may - what happened when",
			"date list for the partner call"
		]
	},
	{
		"seven-roles": [
			"list all vl roles",
			"what roles are there in mac for volume licensing",
			"which vl role gives which rights",
			"overview of the seven roles",
			"table of vl roles and permissions",
			"compare the vl roles",
			"customer asks which roles exist and what each can do",
			"how many vl roles are there",
			"which of the roles should i give somebody",
			"all roles in the admin center with their rights",
			"vl roles matrix",
			"old vlsc role names and the new ones",
			"roles explained please",
			"vlsc to mac role mapping",
			"can one user have several vl roles",
			"wich vl roles exist",
			"permissions overview volume licensing roles"
		],
		"where-to-assign": [
			"where in the admin center do i assign vl roles",
			"path to role assignments",
			"where is manage vl role assignments",
			"menu for role assignment",
			"cust cant find where to give roles",
			"where do customers assign roles now",
			"where in mac does one give out vl roles",
			"which page in mac for vl roles",
			"billing your products volume licensing - and then where",
			"navigate to role assignment",
			"self service roles where",
			"location of the vl role assignments",
			"where to click for assigning roles",
			"customer is vl admin and doesnt find the role menu",
			"wheres role assigment in mac",
			"where can i manage the vl users in the admin center"
		],
		"who-manages-roles": [
			"who can give somebody a vl role",
			"who is allowed to assign roles",
			"does a vl admin manage other vl admins",
			"can one vl admin remove another vl admin",
			"who at the customer can change vl permissions",
			"who takes care of vl roles on a contract",
			"may the partner assign vl roles",
			"is there always a vl admin on a contract",
			"who has the right to add vl users",
			"who can take away a vl role",
			"who registers the licenses",
			"who do i ask for a vl role",
			"user needs access to vl, who grants it",
			"which person can edit vl user roles",
			"who controls access to a license id",
			"whos permitted to manage vl users"
		],
		"global-admin": [
			"global admin does not see volume licensing",
			"im global admin and cant see the contracts",
			"does a global administrator have vl rights automatically",
			"can the billing admin manage vl roles",
			"ga has no access to vl",
			"customer's tenant admin cannot find the vl users, why",
			"is global admin enough to manage vl",
			"billing administrator sees no vl roles",
			"our IT admin with global rights can't assign vl roles",
			"GA vs vl admin",
			"does global admin include the vl roles",
			"global adminstrator no vl access",
			"are global admins vl admins too",
			"tenant admin wants to see licensing agreements",
			"why doesnt the office 365 admin see vl",
			"can a GA make himself vl admin"
		],
		"vl-admin-services": [
			"can the vl admin add users to the tenant",
			"does a vl admin manage exchange or teams",
			"is a vl admin also a microsoft 365 admin",
			"vl admin wants to assign licences to users, can he",
			"does the vl admin role cover azure services",
			"which login should the vl admin use",
			"vl admin and vlsc credentials",
			"vl admin also gets billing admin, same credentials?",
			"can the vl admin delete users in entra",
			"is vl admin powerful in the tenant",
			"security team asks what the vl admin can do in the tenant",
			"vl admin manage services yes no",
			"limits of the vl admin outside licensing",
			"can vl admins reset passwords in m365",
			"does vl admin give rights over microsoft services",
			"vl admin further admin role which account"
		],
		"no-api": [
			"is there an api for vl role assignments",
			"can we script the vl users",
			"powershell for vl",
			"graph endpoint for volume licensing roles",
			"automate adding 200 vl users",
			"bulk assign vl roles by script",
			"rest api vl users",
			"does microsoft offer an api to manage vl users",
			"programmatic role assignment",
			"can i automate role assignment in mac",
			"cli for vl user management",
			"any automation possible for vl users or all by hand",
			"customer wants to manage vl roles from their identity tool",
			"scim or api for vl",
			"api for assigning vl permisions",
			"no public api?"
		]
	},
	{
		"sign-in-symptoms": [
			"strange messages at sign in, what do they mean",
			"sign in symptoms list",
			"does a sign in error mean there is no account",
			"customer gets an error at login, is the wsa missing",
			"overview of sign in problems and causes",
			"which sign in errors are not about a missing account",
			"login trouble table",
			"sign-in fails but the account exists",
			"is every failed sign in proof of no wsa",
			"signin errors explained",
			"all known sign in symptoms",
			"troubleshooting vl sign in",
			"sign in simptoms",
			"contact reports a weird screen after login what could it be",
			"failed login should i record no account",
			"error at sign in what not to conclude"
		],
		"sign-in-profile-error": [
			"an error occurred while setting up your profile",
			"error setting up profile",
			"profile cannot be set up",
			"it tells me to refresh the page and try again",
			"customer sees setting up your profile error over and over",
			"error occured while seting up your profile",
			"mac says error while setting up your profile",
			"profile error at admin center",
			"what causes the profile setup error",
			"contact signs in and gets profile error, no account?",
			"refreshing does not help, profile error stays",
			"profile error and he uses his gmail",
			"used another entra id than before, profile error",
			"vl profile fails to load for the ntc",
			"setup of profile fails",
			"\"while setting up your profile\""
		],
		"sign-in-ready-to-become": [
			"ready to become an admin",
			"screen says ready to become the admin of the domain",
			"what is ready to become admin of",
			"customer is asked to take over the domain",
			"unmanaged tenant takeover",
			"self service tenant",
			"unmanaged directory how to convert",
			"dns txt record for takeover",
			"become the admin message at sign in",
			"how does the customer take over an unmanaged tenant",
			"admin tile in app picker",
			"redy to become an admin",
			"account is in an unmanaged tenant, is it a wsa",
			"viral tenant",
			"domain takeover who does it",
			"self-service entra id what now",
			"prove ownership of the domain with txt"
		],
		"sign-in-azure-portal": [
			"sign in lands in azure portal",
			"redirected to azure instead of the admin center",
			"link in the welcome mail opens azure",
			"customer has safe links on",
			"why do i end up on azure.microsoft.com",
			"azure portal opens and no contracts",
			"contact clicks the mail and gets azure",
			"defender safe links rewrites our link",
			"landing on azure portal",
			"wrong page azure after login",
			"customer ends in azure.. account broken?",
			"azure portall instead of mac",
			"redirect to azure who can fix it",
			"outlook setting sends users to azure",
			"can vl support fix the redirect to azure",
			"mail link goes to the azure home page"
		],
		"sign-in-no-page": [
			"no volume licensing tab after sign in",
			"billing missing in menu",
			"i signed in but dont see volume licensing",
			"vl page not visible",
			"your products has no volume licensing tab",
			"user gets into mac but sees no contracts page",
			"where did the volume licensing page go",
			"cannot find volume licensing in the admin center",
			"billing is not in the navigation",
			"logged in fine but no vl section",
			"vl pages missing for my user",
			"tab volume lisencing not there",
			"menu lacks billing",
			"admin center opens but no vl",
			"user has another admin role and sees no vl page",
			"page volume licensing not shown"
		]
	},
	{
		statuses: [
			"what do the statuses in manage assignments mean",
			"list of vl user statuses",
			"explain the status column",
			"what does active mean for a vl user",
			"status invitation sent, what does that mean",
			"vl user shows a status i dont know, which ones are there",
			"all possible user statuses",
			"meaning of each status",
			"which status means the user has registered",
			"user status overview mac",
			"active failed expired not found - explain",
			"statuses of users and what to do",
			"vl user staus meaning",
			"status column manage assignments",
			"what should i do at which status",
			"which user states exist"
		],
		"status-failed": [
			"status failed",
			"vl user shows failed",
			"assignment failed again",
			"role assignment keeps failing what now",
			"permissions could not be assigned, status says failed",
			"customer gets Failed when giving a role",
			"failed status even after second try",
			"what to do if assigning a role fails",
			"assignement faild",
			"the user stays on Failed",
			"role cannot be assigned, Failed",
			"retry failed assignment?",
			"who to contact if role assignment fails twice",
			"failed permissions",
			"vl role assignment error status failed, next step",
			"is it enough to assign again after Failed"
		],
		"status-expired": [
			"invitation expired",
			"the invite is no longer valid",
			"user did not accept the invite in time",
			"how to reset an invite",
			"resend invitation to a vl user",
			"where is reset invite",
			"customer says the link in the invitation is too old",
			"invite expired can you send a new one",
			"renew an expired invitation",
			"who can reset the invitation",
			"expired invitation vl",
			"user was on holiday and missed the invitation",
			"invitation link dead, expired",
			"invitaion expired",
			"need a fresh invite for my contact",
			"old invitation not working any more status expired"
		],
		"status-in-progress": [
			"assignment in progress for hours",
			"status assignment in progress",
			"user is stuck on in progress",
			"how long does assignment in progress last",
			"cannot edit the user because assignment is in progress",
			"in progress since this morning, normal?",
			"assignment pending, can i change the role meanwhile",
			"vl user still in progress",
			"user greyed out assignment in progress",
			"why cant i edit this vl user right now",
			"when does assignment in progress become active",
			"role assignment hanging in progress",
			"in progess status",
			"assignment in progress just wait?",
			"edits blocked while in progress",
			"assigned an hour ago still in progress"
		],
		"status-not-found": [
			"user not found",
			"status user not found in mac",
			"vl user listed as not found",
			"what does user not found mean in manage assignments",
			"user not found although he has the role",
			"the user is not in our tenant it says",
			"user not foud",
			"not found status what to do",
			"colleague shows up as User not found",
			"status not found after somebody was deleted from entra",
			"how do i fix user not found",
			"vl user is no longer in the tenant",
			"manage assignments says not found",
			"user missing from tenant status",
			"contact has status user not found, next step",
			"page names what for user not found"
		]
	},
	{
		escalate: [
			"deal is stuck on hold because of wsa, how do i escalate",
			"how to escalate",
			"urgent hold who can help",
			"open a vlc case",
			"where do i create a new case",
			"my cases and support new case",
			"package is hanging in processing since monday",
			"customer is angry, deal on hold, what can i do",
			"raise a ticket for a processing hold",
			"end of quarter and the deal is still held, how to speed up",
			"how do i flag urgency to processing",
			"escalation path wsa hold",
			"how to esclate a stuck package",
			"close scenario hold, need help fast",
			"to whom do i report a processing delay",
			"can i escalate further after the case",
			"wsa is valid but deal still held, escalate where"
		],
		"case-contents": [
			"what do i put in the case",
			"which details does a vlc case need",
			"info needed for an escalation",
			"do i attach a screenshot to the case",
			"what to write in a support case for a wsa hold",
			"case checklist",
			"data for a new case: agreement number, what else",
			"what evidence goes into the case",
			"package id or agreement number in the case",
			"support asks for more information, what should have been in",
			"case description what belongs in it",
			"what must be in a case for a hold",
			"prepare a case",
			"proof of validation in the case?",
			"case needs what",
			"contents of an escalation"
		],
		"not-escalate": [
			"what should not be escalated",
			"can i escalate that the customer doesnt understand wsa",
			"what may not go to tier2",
			"is an education question a reason for a case",
			"when is escalation to engineering wrong",
			"customer has no wsa yet, should i escalate that",
			"what not to send to tier 2",
			"not a case for engineering",
			"readiness issues escalate or not",
			"which problems do we solve ourselves and not escalate",
			"customer needs training on wsa, open a case?",
			"do not escalate",
			"escalation rejected because it is a readiness question",
			"limits of escalation",
			"can tier2 explain wsa to my customer",
			"whats out of bounds for escalations"
		],
		"avoid-delays": [
			"how to avoid holds",
			"prevent processing delays",
			"what can we do up front so the deal is not held",
			"tips so that packages go through",
			"avoid rework with contacts",
			"proactive steps partners",
			"reduce risk of a hold",
			"best practice to keep deals moving",
			"how do i make sure the package isnt delayed",
			"early steps to prevent delays",
			"how to stay out of the hold queue",
			"avoid delys",
			"what helps against processing delays",
			"when should i start talking to the customer about wsa",
			"do what before contracting to avoid delays",
			"keep a deal from getting stuck"
		],
		"vl-support": [
			"how can a customer contact vl support",
			"vl support phone",
			"support number for volume licensing",
			"cust wants to open a ticket with vl support",
			"help & support button in mac",
			"where does the customer get help with vl in the admin center",
			"ticket to the vl support team",
			"contact microsoft volume licensing support",
			"vl support email or web form",
			"what does the customer have to give vl support",
			"customer support channel vl",
			"how do customers raise a ticket in mac",
			"vl suport contact",
			"who helps the customer with the admin center",
			"is there a hotline for vl customers",
			"support request from the customer side, not partner"
		],
		feedback: [
			"where can i leave feedback",
			"give feedback on mac",
			"feedback button",
			"how to suggest an improvement of the vl pages",
			"tell engineering what we miss in the admin center",
			"product feedback volume licensing",
			"customer has a feature request for mac",
			"where do ideas for the vl features go",
			"feedback to microsoft about volume licensing",
			"report something annoying in the admin center to the product team",
			"give feedback bottom right",
			"feedbak",
			"suggest a feature for vl in mac",
			"customer wants to complain about the vl pages in mac",
			"can screenshots be added to feedback",
			"how do i tell the developers"
		]
	},
	{
		"add-user": [
			"how do i add a new vl user",
			"add somebody to volume licensing",
			"invite a colleague to vl",
			"new hire needs vl access, how",
			"add or edit users where",
			"steps add user assign users to contracts",
			"customer wants to add a second person to the contract",
			"cust asks how to give a coworker access",
			"can an external person be added as vl user",
			"add vl usr",
			"how to invite users",
			"put a new person on the license id",
			"onboarding a new licensing manager in mac",
			"is adding a user enough or do i have to do more",
			"user was added but nothing was saved",
			"review + apply"
		],
		"assign-role": [
			"how to assign a role to a vl user",
			"hook license ids up to a user",
			"give a user the same role on many license ids",
			"copy the roles over to other license ids",
			"paste role properties",
			"add contracts to a user",
			"assign roles pane",
			"user assignments verify and save button",
			"user added, how do i give him contracts and roles now",
			"assign several contracts to one user",
			"asign roles",
			"how do i give a role to someone step by step",
			"step 2 and 3 after adding users",
			"which buttons to press to assign a role",
			"assign contract ids",
			"same role on 30 license ids without clicking each"
		],
		"edit-user": [
			"change the role of a vl user",
			"edit vl permissions",
			"user has the wrong role, how to correct",
			"swap a vl role for another",
			"take one role away from a user but keep the others",
			"modify permissions of an existing user",
			"how do i downgrade a vl admin to reader",
			"edit roles of existing vl users",
			"change access of a user",
			"untick a role",
			"remove one permission of a user",
			"how do customers change a users roles later",
			"edit usr roles",
			"adjust the roles on a license id",
			"verify and save changes",
			"user should get an additional role"
		],
		"remove-user": [
			"vl user delete how",
			"how do i remove somebody from vl",
			"take a user off all license ids",
			"remove access completely",
			"what happens to the permissions when a vl user is deleted",
			"steps to remove every role of a user",
			"get rid of an old vl user",
			"offboard a user from volume licensing",
			"cant delete a vl user",
			"is there a delete button for users",
			"user must no longer see our contracts",
			"clear every role of a user",
			"removing users from manage assignments",
			"delet vl user",
			"does removing a user also delete his account",
			"unable to remove a user because the rights come from the mbsa"
		],
		"view-users": [
			"who has access to our license id",
			"see all vl users",
			"list vl users",
			"how can i see what access somebody has",
			"view access",
			"check which users are on the contract",
			"customer wants to know who can see the agreement",
			"show me existing users in mac",
			"which license ids can this user see",
			"audit of vl users",
			"export or view vl user list",
			"where is the list of users with vl roles",
			"find out who has vl access",
			"veiw vl users",
			"who is on our agreement in mac",
			"look up the rights of one vl user"
		],
		"manage-assignments": [
			"manage assignments columns",
			"all columns of manage assignments explained",
			"what is in the manage assignments list",
			"explain manage assignments page",
			"display name of external users empty",
			"column actions in manage assignments",
			"what do the columns mean",
			"manage assigments page",
			"what does the page list about a vl user",
			"what is shown per user in manage assignments",
			"why is the display name missing",
			"which columns does the user list have",
			"what can be done under actions",
			"resend invite and reset invite are under which column",
			"reading the manage assignments table",
			"page explained manage assignments"
		],
		invitation: [
			"what does the invite look like",
			"subject line of the vl invitation",
			"who sends the vl invitation and where to",
			"to which address is the invitation sent",
			"my contact is looking for the registration mail, what is it called",
			"action required sign in to manage",
			"invitation mail vl user",
			"customer asks how the real invite can be told from phishing",
			"text of the invitation email",
			"how does a new vl user hear about it",
			"is a mail sent when i add a vl user",
			"registration mail",
			"invitaton email subject",
			"user expects an invitation which mail should he look for",
			"mail to complete the registration",
			"invitation goes to which mailbox"
		],
		"permission-mail": [
			"mail permission changes",
			"user got a mail permission changes for microsoft volume licensing contracts",
			"is the user told when his role changes",
			"which mail comes after editing roles",
			"email about changed permissions",
			"notification after a role change",
			"subject of the mail when permissions change",
			"customer got \"Permission changes...\" what is it",
			"does microsoft notify the user about removed rights",
			"permission change notice",
			"mail after permissions were edited",
			"permision changes email",
			"whats the permission changes mail",
			"do users get an email if i change their role",
			"mail says my permissions have changed",
			"name of the change notification"
		],
		"waiting-times": [
			"how long until the role works",
			"new user cant see anything yet, how long to wait",
			"role change takes how long",
			"how many hours after registration",
			"changed role not visible yet",
			"new agreement not there yet after activation, how long",
			"two hours or ten hours",
			"when will the access be there",
			"wait time after assigning roles",
			"after what time can a new vl user get in",
			"delay until permissions show",
			"how long for a new contract to show in mac",
			"user registered 30 minutes ago and sees nothing",
			"waiting tme role",
			"permission edited but list still old",
			"is it normal that it takes hours"
		],
		"vlsc-cut-off": [
			"old vlsc user missing in mac",
			"users from vlsc not migrated",
			"september 2023 cut off",
			"why is my vlsc user gone",
			"vlsc roles not carried over",
			"had access in vlsc, not in the admin center",
			"user didnt register before 15 sept 2023",
			"former vlsc admin is not in the list",
			"vlsc migration lost users",
			"how do i get a vlsc user back",
			"vlsc permissions vanished",
			"user of the old service center isnt listed",
			"registration deadline vlsc",
			"were vlsc users moved automatically",
			"vlsc usr not in manage assignments",
			"put vlsc users back"
		]
	},
	{
		"validate-steps": [
			"validate a wsa - where in vl central is that",
			"how do i check if an email is a wsa",
			"steps to validate",
			"cant find the validate button",
			"vlc validate",
			"check a contact in vlc",
			"does validating change my package",
			"can i test an address without adding the contact",
			"is there a quick way to test a wsa",
			"how to verify an adress in vlc",
			"add contact validate",
			"which tool validates a wsa",
			"partner wants to check wsas before submission",
			"do i need a package to validate",
			"best method for validating a contact",
			"validate email before submission how",
			"how do i know the address is a real wsa"
		],
		"vlc-messages": [
			"what do the new messages in vlc mean",
			"vlc error messages explained",
			"which messages can validate return",
			"old message invalid wsa vs the new ones",
			"two new messages since may",
			"error text changed in vl central",
			"what does vlc say when validation fails",
			"list of validation results",
			"are the errors in vlc clearer now",
			"message before 29 may did not tell the reason",
			"vlc mesages",
			"explain the validation output",
			"how do i tell from the message if its the cloud or the account",
			"did the error texts change on 29 may",
			"validation answers in vl central",
			"which two failures does vlc distinguish"
		],
		"message-no-wsa": [
			"vlc says no wsa exists for this email",
			"no work or school account found",
			"error: no work or school account for this address",
			"validate says there is no account",
			"validation result no account, whats next",
			"contact has no wsa according to vlc",
			"no wsa exists what do i tell the customer",
			"vlc cannot find an account for the contact",
			"address unknown in entra says vlc",
			"no wrk or school account exists",
			"message no account, who fixes it",
			"vlc does not find the account",
			"\"no WSA exists\" but customer swears it does",
			"got the no account message in vl central, next step",
			"no account for that email in vl central",
			"customer to do after no wsa message"
		],
		"message-wrong-cloud": [
			"vlc says cloud scope misaligned",
			"cloud scope is misaligned with the pcn",
			"message cloud mismatch in vlc",
			"misaligned what do i do",
			"validate finds the account but wrong cloud",
			"error cloud scope does not match",
			"gov wsa on a commercial pcn message",
			"account ok but scope misaligned",
			"what to do about the misaligned message",
			"cloud misalligned",
			"vlc message pcn cloud scope",
			"validation failed: scope misalignment",
			"commercial account validated against gcc pcn, message misaligned",
			"got the misaligned result, whom do i contact",
			"tell customer what about cloud misaligned",
			"validation says right account but other cloud"
		],
		"sign-in-portals": [
			"where does a dod user check the sign in",
			"which portal for gcc high",
			"login page for gcc",
			"sign in url per cloud",
			"portals list",
			"where should the contact try to log in",
			"url for sign in test",
			"gcch login link",
			"is office.com ok for the sign in check",
			"apps.mil",
			"office365.us",
			"second way to check an account without vlc",
			"customer has no access to vlc, how can they test the account",
			"sign-in test commercial which site",
			"contact wants to test his wsa himself, where",
			"portal adress dod"
		],
		"read-sign-in": [
			"contact signed in, what does the result tell me",
			"it asks for work or school account, is that good",
			"goes to live login, wsa or not",
			"this account doesnt exist at sign in",
			"sign in shows microsoft account page",
			"redirected to the company login page",
			"interpret the sign in test",
			"login page asks personal or work account",
			"how do i know from the login whether it is a wsa",
			"user lands at login.live.com",
			"sign in result meaning",
			"the contact got redirected to his own org's login, does that prove it",
			"username may be incorrect account does not exist",
			"signin check outcome",
			"what does it mean if he is sent to live",
			"sing in check, how to read it"
		],
		"welcome-missing": [
			"welcome mail not received",
			"customer never got the welcome letter",
			"where does the welcome letter go",
			"no welcome email after activation",
			"contact account has no mailbox",
			"welcome letter bounced",
			"is a mailbox needed for the wsa",
			"can they sign in without the welcome letter",
			"mail to onmicrosoft address not read by anybody",
			"wellcome letter missing",
			"ntc is waiting for the welcome letter",
			"wsa without mailbox, what about the letter",
			"welcome letter lost what to do",
			"do they have to wait for the welcome email to sign in",
			"account cannot receive mail",
			"who receives nothing because no mailbox"
		]
	},
	{ "new-vl-profile": [
		"what does support need for a new vl profile",
		"request a new profile",
		"new entra id, how do we move the vl access",
		"old sign-in id",
		"user changed his login, what now for vl",
		"customer has a new account, needs a new vl profile",
		"vl profile reset what info",
		"profile request to vl support",
		"sign in id changed after merger",
		"which data for a new volume licensing profile",
		"takeover done, how to get a new profile",
		"customer moved to a new tenant, vl access still on old id",
		"need new vl profil",
		"agreement has no administrator at all, what to send support",
		"switch the vl profile to another entra id",
		"old id new id agreement numbers",
		"profile stuck on old login",
		"create a new vl profile"
	] },
	{
		"role-administrator": [
			"what may the vl administrator role do",
			"rights of the administrator role in vl",
			"does the administrator see invoices",
			"administrator role in mac, what is it good for",
			"whom to give the vl Administrator role",
			"can an Administrator download software and see keys as well",
			"what does the top vl role allow",
			"administrator vs the other vl roles",
			"why cant the administrator see the bills",
			"does the Administrator role cover everything",
			"which person at the customer needs the Administrator role",
			"vl administrtor permissions",
			"what can you do as administrator of a license id",
			"administrator all roles except invoices?",
			"should the purchasing lead be Administrator",
			"does the Administrator role include all the other roles"
		],
		"role-licensing-info-viewer": [
			"licensing info viewer, what is it for",
			"what does license position reader see",
			"is license position reader the same as licensing info viewer",
			"who needs licensing info viewer",
			"role to create license summaries",
			"which role for a SAM manager",
			"auditor only needs to see what we bought, which role",
			"role that sees orders and contract details",
			"licensing info viewr",
			"give procurement read access to orders",
			"read only role for contract details",
			"does the licensing info viewer see keys",
			"license summary, which role",
			"asset manager wants to count licences, role?",
			"license position reader rights",
			"can licensing info viewer change anything"
		],
		"role-product-download-manager": [
			"product download manager, what may it do",
			"which role to download software",
			"who needs product download manager",
			"role for iso downloads",
			"engineer must download the installation files, which role",
			"download only, no keys",
			"download manager role rights",
			"can the product download manager see keys",
			"packaging team needs the media, role",
			"software downloads in mac need what role",
			"product downlaod manager",
			"what is product download manager for",
			"install team only needs downloads",
			"role name for downloading licensed products",
			"permission to get the binaries",
			"vl role for media"
		],
		"role-product-keys-reader": [
			"product keys reader, what may it do",
			"which role sees activation keys",
			"who needs product keys reader",
			"role for keys",
			"MAK and KMS keys which role",
			"can the keys reader redeem online services",
			"product key reader rights",
			"desktop team needs keys, what role",
			"read keys under products and services",
			"product keys raeder",
			"which vl role allows activation",
			"key reader can also download?",
			"role to see contract keys only",
			"what is product keys reader for",
			"helpdesk must look up a key",
			"permission for product keys"
		],
		"role-benefits-reader": [
			"benefits reader, what is it",
			"which role for software assurance benefits",
			"who needs benefits reader",
			"workplace discount role",
			"home use program which vl role",
			"hr runs the employee discount program, role?",
			"what may a benefits reader do",
			"SA benefits in mac who can manage them",
			"manage hup entitlements which role",
			"benefit reader rights",
			"benfits reader",
			"role for workplace discount entitlements",
			"employees want home use, who needs a role",
			"does the benefits reader see contracts",
			"role for sa entitlements in the admin center",
			"software assurance role nowadays"
		],
		"role-online-services-manager": [
			"online services manager role in mac, what may it do",
			"which role reserves online services",
			"who needs online services manager",
			"role to manage subscriptions under billing licenses",
			"can the online services manager see orders",
			"activation of online services which role",
			"manage reservations role",
			"what is the online services manager allowed",
			"rights of the osm role in the admin center",
			"what can somebody with the osm role do",
			"role for reserving services",
			"online services manger rights",
			"license reservation which vl role",
			"cloud team wants to reserve licences, which role",
			"subscriptions page needs which role",
			"osm role permissions in mac"
		],
		"role-invoice-reader": [
			"invoice reader, who gets it",
			"why cant i assign invoice reader",
			"invoice reader is not in the list of roles",
			"who needs invoice reader",
			"can the vl admin be invoice reader",
			"can invoice reader download invoices",
			"finance needs the invoice reader role in mac",
			"bill to contact and invoice reader automatic?",
			"is invoice reader assigned by hand",
			"invoice reader for accounts payable",
			"invoice reader does not show up",
			"invoce reader",
			"what may invoice reader do",
			"how does somebody in accounting become invoice reader",
			"invoice role missing for our admin",
			"does invoice reader come with bill-to"
		]
	},
	{
		"two-emails": [
			"sign in email vs business email",
			"is the business email the login",
			"business email and sign-in email differ",
			"two email addresses for the same user",
			"can the login be onmicrosoft while the contract has another address",
			"contact logs in with a different address than on the contract",
			"business email is not a wsa but the person has one",
			"which email is used to sign in",
			"difference sign in address business address",
			"why are there two emails for one user",
			"sign-in email may be onmicrosoft.com?",
			"buisness email login email same?",
			"the address on the contract cannot sign in",
			"do sign-in address and business address have to match",
			"business address fails to sign in, no wsa?",
			"user has one email for login and one for mail"
		],
		"who-gets-welcome": [
			"who receives the welcome email",
			"sender of the welcome mail",
			"microsoft-noreply",
			"from which address does the welcome mail come",
			"check spam for the welcome mail",
			"does the primary contact get a welcome mail",
			"which contacts get welcome mails",
			"welcome mail recipients",
			"what sender should IT allow for the welcome mail",
			"is mail from microsoft-noreply@microsoft.com genuine",
			"welcome mail goes to ntc and who else",
			"whitelist vl mail sender",
			"welcom mail sender",
			"welcome email after submission goes to whom",
			"mail landed in junk which sender",
			"somebody else owns the welcome mailbox"
		],
		"no-second-mail": [
			"no second welcome mail",
			"no mail for the new agreement",
			"customer registered last year and got no mail for the renewal",
			"second agreement no invitation",
			"already registered no new email",
			"why no welcome mail for the later enrolment",
			"same business email, new license id, no mail",
			"do we get another welcome email for the next contract",
			"existing vl user no mail for new contract",
			"another agreement and no welcom mail",
			"welcome mail only once",
			"must they register again for a second agreement",
			"new license id but nothing in the inbox, registered before",
			"registered before, still waiting for a mail",
			"later agreements appear without mail?",
			"repeat customer gets no welcome letter"
		],
		"ea-no-invitation": [
			"do ea customers get an invitation",
			"eas no invitation",
			"ea users are not invited",
			"no invite on enterprise agreement",
			"is there an invitation for enterprise subscription customers",
			"ea customer got no invite, is that an error",
			"pages disagree about invitations for ea",
			"does microsoft send invitations for ea and eas",
			"ea contract: who grants access if no invitation comes",
			"ea invitation contradiction",
			"new text says ea customers are not invited",
			"enterprise agreement users invited or granted",
			"ea user without invite",
			"eas user waits for an invitation",
			"no invitaion ea",
			"vl admin grants access without invite on ea"
		]
	}
].flatMap((ways) => Object.entries(ways)));
/** The ways in which people ask for an entry, beside those that stand with it. */
function waysOf(id) {
	return WAYS.get(id) ?? [];
}
// src/domain/plain-letters.ts
const ASCII = /^\p{ASCII}*$/u;
/** The most characters of a text that is normalised: above any name, title or typed message. */
const MOST_CHARACTERS$1 = 4e3;
/** Characters that stand for a phrase of eight to eighteen letters, which are no letters of a word. */
const PHRASES$1 = /[\uFDFA\uFDFB]/g;
/**
* The text by which words are compared: lower-case, without accents, in the plain form of each letter. Of a text of
* more than 4000 characters the beginning.
*/
function plainLetters(text) {
	const beginning = text.slice(0, MOST_CHARACTERS$1);
	if (ASCII.test(beginning)) return beginning.toLowerCase();
	return beginning.replace(PHRASES$1, " ").normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
// src/guidance/synonyms.ts
/** Groups of words with one meaning in a question. Each row is replaced by its first word. */
const SYNONYMS = [
	[
		"ntc",
		"notices contact",
		"notice contact",
		"notices correspondent",
		"notice correspondent",
		"primary contact",
		"primary or notices contact"
	],
	["oa", "online administrator"],
	[
		"osm",
		"online service manager",
		"online services manager"
	],
	["ola", "online admin"],
	[
		"billto",
		"bill to contact",
		"bill to"
	],
	[
		"keyviewer",
		"key viewer",
		"key viewers",
		"role key"
	],
	[
		"lpv",
		"license position viewer",
		"licence position viewer"
	],
	[
		"dld",
		"downloads role",
		"downloads contact",
		"download role"
	],
	[
		"sab",
		"software assurance manager",
		"software assurance benefits"
	],
	[
		"legacy",
		"retired",
		"deprecated",
		"former"
	],
	[
		"vladmin",
		"vl admin",
		"vl administrator",
		"volume licensing admin",
		"volume licensing administrator"
	],
	[
		"globaladmin",
		"global admin",
		"global administrator",
		"ga",
		"tenant admin",
		"billing admin",
		"billing administrator"
	],
	[
		"customeradmin",
		"it admin",
		"it administrator",
		"it department"
	],
	[
		"admin",
		"administrator",
		"administrators",
		"admins"
	],
	[
		"wsa",
		"work or school account",
		"work school account",
		"work account",
		"school account",
		"entra account",
		"wsa id",
		"wsa account",
		"wsa account id"
	],
	[
		"personalaccount",
		"msa",
		"live id",
		"personal microsoft account",
		"personal account",
		"private account",
		"personal email",
		"private email",
		"consumer email",
		"gmail",
		"hotmail",
		"outlook.com",
		"yahoo"
	],
	[
		"tenant",
		"directory",
		"entra tenant",
		"azure ad tenant",
		"tenancy"
	],
	[
		"entra",
		"azure ad",
		"aad",
		"azure active directory",
		"entra id",
		"microsoft entra id",
		"microsoft entra"
	],
	[
		"gcch",
		"gcc high",
		"fairfax",
		"azure gov",
		"azure government"
	],
	[
		"dod",
		"department of defense",
		"department of defence"
	],
	[
		"gov",
		"government",
		"slg",
		"state and local government",
		"federal"
	],
	[
		"commercial",
		"public cloud",
		"public"
	],
	[
		"secretcloud",
		"azure secret",
		"azure top secret",
		"top secret",
		"air gapped",
		"air gap",
		"airgapped"
	],
	[
		"cloudscope",
		"cloud scope",
		"cloud scopes",
		"scope of cloud"
	],
	[
		"subscope",
		"sub scope",
		"tenant sub scope"
	],
	[
		"crosscloud",
		"cross cloud",
		"across clouds",
		"both clouds",
		"different clouds",
		"two clouds",
		"different cloud",
		"another cloud"
	],
	[
		"misaligned",
		"mismatch",
		"wrong cloud",
		"misalignment"
	],
	[
		"pcn",
		"public customer number",
		"customer number"
	],
	["sfi", "secure future initiative"],
	[
		"mac",
		"microsoft 365 admin center",
		"microsoft 365 admin centre",
		"m365 admin center",
		"admin center",
		"admin centre"
	],
	[
		"vlc",
		"vl central",
		"volume licensing central",
		"vlcentral"
	],
	[
		"vlsc",
		"volume licensing service center",
		"volume licensing service centre"
	],
	[
		"vl",
		"volume licensing",
		"volume licence",
		"volume license"
	],
	[
		"m365",
		"microsoft 365",
		"office 365",
		"o365"
	],
	[
		"portal",
		"url",
		"website",
		"link"
	],
	[
		"signin",
		"sign in",
		"sign on",
		"log in",
		"login",
		"logon",
		"log on",
		"signing in",
		"logging in"
	],
	["signup", "sign up"],
	["ea", "enterprise agreement"],
	[
		"eas",
		"enterprise agreement subscription",
		"enterprise subscription"
	],
	[
		"sce",
		"server and cloud enrollment",
		"server and cloud enrolment"
	],
	[
		"aosg",
		"aos g",
		"agreement for online services government"
	],
	["mbsa", "microsoft business and services agreement"],
	[
		"cocp",
		"change of channel partner",
		"channel partner change",
		"change channel partner",
		"change of partner"
	],
	[
		"cicr",
		"change of contact information request",
		"change of contact information"
	],
	[
		"program",
		"programme",
		"programs",
		"programmes"
	],
	[
		"enrolment",
		"enrollment",
		"enrollments",
		"enrolments"
	],
	[
		"manualform",
		"manual form",
		"manual enrolment form",
		"manual enrollment form",
		"paper form",
		"manual amendment form"
	],
	[
		"licenseid",
		"license id",
		"license ids",
		"licence id",
		"licence ids"
	],
	[
		"license",
		"licence",
		"licences",
		"licenses"
	],
	[
		"mandatory",
		"need",
		"needs",
		"needed",
		"require",
		"requires",
		"required",
		"requirement",
		"compulsory",
		"obligatory",
		"must have",
		"has to have",
		"have to have"
	],
	[
		"optional",
		"recommended",
		"recommend"
	],
	[
		"validate",
		"validation",
		"validated",
		"validating",
		"verify",
		"verification"
	],
	[
		"invalid",
		"not valid",
		"rejected",
		"not recognised",
		"not recognized"
	],
	[
		"email",
		"e mail",
		"mail",
		"e mails"
	],
	[
		"enforce",
		"enforced",
		"enforcement"
	],
	[
		"exempt",
		"exemption",
		"exception",
		"excluded",
		"exempted"
	],
	[
		"cost",
		"costs",
		"price",
		"fee",
		"how much",
		"free",
		"free of charge",
		"free of cost",
		"paid",
		"charge"
	],
	[
		"creditcard",
		"credit card",
		"payment card"
	],
	[
		"since",
		"since when",
		"when did",
		"from when",
		"start date",
		"which date"
	],
	[
		"howlong",
		"how long",
		"waiting time",
		"waiting times",
		"how soon",
		"how many hours"
	],
	[
		"duein",
		"deadline",
		"due date",
		"how many days"
	],
	[
		"gone",
		"deleted",
		"no longer exists"
	],
	[
		"remove",
		"take away",
		"revoke"
	],
	[
		"edit",
		"modify",
		"change",
		"changed",
		"update"
	],
	[
		"create",
		"creation",
		"set up",
		"setup",
		"make",
		"provision",
		"new account"
	],
	[
		"get",
		"receive",
		"receives",
		"received",
		"gets"
	],
	[
		"replace",
		"replaces",
		"replaced",
		"instead",
		"successor",
		"became",
		"happened"
	],
	[
		"alternate",
		"second",
		"backup",
		"another"
	],
	[
		"leave",
		"leaves",
		"left",
		"leaving",
		"leaver"
	],
	[
		"inherit",
		"inheritance",
		"inherited",
		"inherits"
	],
	[
		"hold",
		"on hold",
		"holds",
		"held",
		"stuck"
	],
	[
		"escalate",
		"escalation",
		"escalated"
	],
	[
		"bypass",
		"override",
		"get around",
		"work around",
		"workaround",
		"circumvent"
	],
	[
		"invitation",
		"invite",
		"invitations",
		"invites"
	],
	[
		"reseller",
		"lsp",
		"license solutions partner",
		"licensing solution partner"
	],
	[
		"organisation",
		"organization",
		"company"
	],
	[
		"typo",
		"misspelt",
		"misspelled",
		"mistyped",
		"spelling mistake"
	],
	[
		"meaning",
		"mean",
		"means",
		"define",
		"definition",
		"stand for",
		"explained"
	],
	[
		"june",
		"q4",
		"quarter close",
		"quarter end",
		"year end"
	],
	[
		"homeuse",
		"home use program",
		"hup",
		"home use"
	]
];
/** Filler words, ignored in a search. */
const SAYS_NOTHING = new Set(`a about actually all also am an and any anybody anyone anything are as at be been before being but by can
  cannot cant could did do does done dont else exactly for from go goes had has have he hello her here hi
  him his how i if in into is it its just know let like may me might must my no now of off ok on one only
  onto or our out over people person please really s see shall she should so some somebody someone still t
  tell than thanks that the their them then there these they thing things this those to too under until use used using up
  us very was we well were what whats whether which while whom will with would you your`.split(/\s+/));
/** Words kept with their endings: a deleted tenant is not one that somebody wants to delete. */
const WHOLE_WORDS = /* @__PURE__ */ new Set(["deleted"]);
// src/guidance/words.ts
/** The stems of a text's words. */
function stems(text) {
	return (plainLetters(text).replace(/['’]/g, "").match(/[\p{L}\p{N}]+/gu) ?? []).map(stem);
}
/** Strips endings just enough to make the forms of a word equal; a stem need not be a readable word. */
function stem(word) {
	if (word.length < 4 || SAYS_NOTHING.has(word) || WHOLE_WORDS.has(word)) return word;
	if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`;
	const single = /[^su]s$/.test(word) ? word.slice(0, -1) : word;
	const bare = single.length > 5 ? single.replace(/(?:ing|ed)$/, "") : single;
	const cut = bare !== single && /([^aeiouls])\1$/.test(bare) ? bare.slice(0, -1) : bare;
	return cut.length > 4 ? cut.replace(/e$/, "") : cut;
}
/** Synonym phrases by their first stem, longest first: the stems, and the word that replaces them. */
const PHRASES = phrases();
function phrases() {
	const found = /* @__PURE__ */ new Map();
	for (const [word = "", ...others] of SYNONYMS) for (const phrase of [word, ...others]) {
		const parts = stems(phrase);
		const [first = ""] = parts;
		found.set(first, [...found.get(first) ?? [], {
			stems: parts,
			word
		}]);
	}
	for (const list of found.values()) list.sort((a, b) => b.stems.length - a.stems.length);
	return found;
}
/**
* Search terms of a question: its stems, each synonym replaced by the first word of its row, without duplicates or
* filler words.
*/
function searchTerms(text) {
	return termsOf(stems(text));
}
/**
* Search terms of indexed text: as `searchTerms`, plus the words of replaced phrases, so that misspellings of them
* are found.
*/
function indexTerms(text) {
	const all = stems(text);
	return [.../* @__PURE__ */ new Set([...termsOf(all), ...all.filter(saysSomething)])];
}
/** As `searchTerms`, after passing each stem that is no filler word to `respell`. */
function respeltTerms(text, respell) {
	return termsOf(stems(text).map((word) => saysSomething(word) ? respell(word) : word));
}
function termsOf(words) {
	const terms = /* @__PURE__ */ new Set();
	for (let at = 0; at < words.length;) {
		const phrase = PHRASES.get(words[at] ?? "")?.find(({ stems: parts }) => parts.every((part, offset) => part === words[at + offset]));
		const word = phrase?.word ?? words[at] ?? "";
		if (phrase || saysSomething(word)) terms.add(word);
		at += phrase?.stems.length ?? 1;
	}
	return [...terms];
}
function saysSomething(word) {
	return word.length > 1 && !SAYS_NOTHING.has(word);
}
// src/guidance/ranking/asked-class.ts
/** The first that a question matches is its class. */
const CLASSES = [
	{
		class: "how-long",
		pattern: /\bhow (?:long|soon|many (?:days|hours|weeks))\b|\bdays\b|\bhours\b|\bdeadline\b/
	},
	{
		class: "when",
		pattern: /\bwhen\b|\bsince\b|\bwhich date\b|\bwhat date\b|\bfrom what day\b/
	},
	{
		class: "where",
		pattern: /\bwhere\b|\bwhich (?:portal|site|url|page|link|menu)\b|\burl\b|\blink\b/
	},
	{
		class: "who",
		pattern: /\bwho\b|\bwhose\b|\bwhich (?:role|roles|contact|contacts|person|people)\b/
	},
	{
		class: "why",
		pattern: /\bwhy\b|\bhow come\b|\breason\b|\bcauses?\b/
	},
	{
		class: "how",
		pattern: /\bhow (?:do|can|to|does|should|would|did|must|is)\b|\bsteps?\b|\bfix\b/
	},
	{
		class: "may",
		pattern: /^(?:can|may|is|are|does|do|must|should|will|could|has|have)\b|\b(?:ok|okay|allowed|mandatory|required|needed?)\b/
	},
	{
		class: "what",
		pattern: /\bwhat\b|\bwhats\b|\bmeans?\b|\bmeaning\b|\bdifference\b/
	}
];
/** The class of a question, by its plain words. */
function classOf(question) {
	const plain = question.toLowerCase().replace(/['’]/g, "");
	return CLASSES.find(({ pattern }) => pattern.test(plain))?.class ?? "keywords";
}
// src/guidance/ranking/corpus.ts
/** Made at the first question, since most processes never need it. */
let corpus = null;
function corpusOfEntries() {
	corpus ??= build();
	return corpus;
}
function build() {
	const phrasings = [];
	const phrasingsOf = /* @__PURE__ */ new Map();
	const answerTerms = /* @__PURE__ */ new Map();
	const entriesWith = /* @__PURE__ */ new Map();
	for (const entry of ENTRIES) {
		const own = [.../* @__PURE__ */ new Set([
			entry.question,
			...entry.alsoAsked,
			...waysOf(entry.id)
		])].map((asked) => {
			const made = {
				id: phrasings.length,
				entry,
				asked,
				terms: searchTerms(asked),
				asks: classOf(asked)
			};
			phrasings.push(made);
			return made;
		});
		phrasingsOf.set(entry, own);
		const terms = new Set(indexTerms(answerLines(entry.answer).join("\n")));
		answerTerms.set(entry, terms);
		for (const term of /* @__PURE__ */ new Set([...terms, ...own.flatMap((one) => one.terms)])) entriesWith.set(term, (entriesWith.get(term) ?? 0) + 1);
	}
	const weights = new Map([...entriesWith].map(([term, entries]) => [term, weightIn(entries)]));
	return {
		phrasings,
		phrasingsOf,
		byTerm: indexOf(phrasings.map(({ id, terms }) => ({
			id,
			text: terms.join(" ")
		}))),
		byLetters: indexOf(phrasings.map(({ id, asked }) => ({
			id,
			text: lettersOf(asked).join(" ")
		}))),
		byAnswer: indexOf(ENTRIES.map(({ question, answer }, id) => ({
			id,
			text: indexTerms([question, ...answerLines(answer)].join("\n")).join(" ")
		}))),
		speller: indexOf([...weights.keys()].sort().map((word) => ({
			id: word,
			text: word
		}))),
		answerTerms,
		counts: new Map([...phrasingsOf].map(([entry, own]) => [entry, countsIn(own)])),
		weights
	};
}
/** The weight of a term that stands in so many entries. */
function weightIn(entries) {
	return Math.log(1 + ENTRIES.length / entries);
}
function countsIn(phrasings) {
	const of = /* @__PURE__ */ new Map();
	for (const { terms } of phrasings) for (const term of terms) of.set(term, (of.get(term) ?? 0) + 1);
	return {
		of,
		total: phrasings.reduce((all, { terms }) => all + terms.length, 0)
	};
}
/** The groups of three letters in the terms of a text, each term with its edges: `_oa`, `oa_`. */
function lettersOf(text) {
	const groups = /* @__PURE__ */ new Set();
	for (const term of searchTerms(text)) {
		const edged = `_${term}_`;
		for (let at = 0; at + 3 <= edged.length; at++) groups.add(edged.slice(at, at + 3));
	}
	return [...groups];
}
function indexOf(documents) {
	const index = new MiniSearch({
		fields: ["text"],
		tokenize: (text) => text.split(" "),
		processTerm: (term) => term === "" ? null : term
	});
	index.addAll(documents);
	return index;
}
// test/ask/utterances.ts
function guidance(say, ...entries) {
	return {
		say,
		kind: "guidance",
		expect: { entries }
	};
}
function outside(say) {
	return {
		say,
		kind: "outside",
		expect: { entries: [] }
	};
}
function deal(say, ...deals) {
	return {
		say,
		kind: "deal",
		expect: { deals }
	};
}
function list(say, any) {
	return {
		say,
		kind: "list",
		expect: { any }
	};
}
function act(say, name, of) {
	return {
		say,
		kind: "act",
		expect: {
			act: name,
			...of === void 0 ? {} : { deal: of }
		}
	};
}
function both(say, entries, deals) {
	return {
		say,
		kind: "both",
		expect: {
			entries,
			deals
		}
	};
}
function otherLanguage(say, language) {
	return {
		say,
		kind: "other-language",
		expect: { language }
	};
}
const UTTERANCES = [
	guidance("hi, new on the partner desk here. for which of the contacts do we actualy need these work accounts", "required-now"),
	guidance("NTC OA OSM – what is a must and what is only nice to have", "required-now"),
	guidance("who on the contarct must have an entra account as of today", "required-now"),
	guidance("package was made in february, what were the WSA rules back then", "required-by-date"),
	act("wei signed in fine at admin.microsoft.com yesterday", "record-check", "EA-2026-0042"),
	act("wei zhang is validated in VL Central", "record-check", "EA-2026-0042"),
	deal("EA 2026 42", "EA-2026-0042"),
	deal("ea2026-0042", "EA-2026-0042"),
	guidance("rules in march vs rules since may, whats the difference per role", "required-by-date"),
	guidance("what did MS requier of contacts in october last year", "required-by-date"),
	outside("how much is an E5 per user on an EA"),
	outside("can you get my customer a better discout"),
	list("biggest deals at risk", {
		atRisk: true,
		orderedBy: "value"
	}),
	list("at risk", { atRisk: true }),
	guidance("is it the same set of mandatory roles for SCE as for EA", "required-by-program"),
	guidance("do EAS renewals ask for other contacts than an EA", "required-by-program"),
	guidance("is the NTC oblidged to have a work account or can we skip that", "notices-contact", "required-now"),
	guidance("what access does the notices contact get on its own if he has a WSA", "notices-contact", "automatic-roles"),
	act("vlc says valid for jamal.whitfield@litwareinc.com", "record-check", "EAS-2026-0107"),
	act("sian llewellyn came back as no wsa in vl central just now", "record-check", "EA-2026-0017"),
	deal("EA-2026-42", "EA-2026-0042"),
	deal("EA/2026/0042 pls, customer on the line", "EA-2026-0042"),
	guidance("primary contact has only gmail, is a wsa compulsory for that one", "notices-contact", "required-now", "personal-accounts"),
	guidance("OA without a wsa – can that go through", "online-administrator", "required-now"),
	both("woodgrove has no entra tenant, what do I tell them", ["create-tenant"], ["EA-2026-0017"]),
	both("fabrikam federal is gcc high, what account do their people need", [
		"which-wsa-fits",
		"cross-cloud",
		"avoid-cloud-errors"
	], ["EA-2026-0121"]),
	guidance("online adminstrator mandatory yes or no", "online-administrator", "required-now"),
	guidance("march article says nothing about the OA does it?", "online-administrator"),
	guidance("form says OLA, is that the OA or something else", "oa-or-ola"),
	guidance("we only have an online admin named on the deal. does that count as the online administrator", "oa-or-ola"),
	outside("whats the price level D cut off"),
	outside("which copilot licence does a frontline worker need"),
	otherLanguage("welche rollen brauchen ein geschäftskonto", "de"),
	otherLanguage("der kunde hat keinen tenant, was soll ich ihm sagen?", "de"),
	guidance("check if OSM is mandatory", "osm"),
	guidance("what happens to the OSM role at activation if there is no wsa", "osm", "automatic-roles"),
	act("constance okoye: wrong cloud in VLC", "record-check", "SCE-2026-0508"),
	act("malik robinson could log in at portal.apps.mil today", "record-check", "AOSG-2026-0502"),
	deal("whats up w contoso, any chnage", "EA-2026-0042"),
	deal("contoso", "EA-2026-0042"),
	guidance("can i submit without a wsa for the online service manger", "osm", "required-now"),
	guidance("OSM on an AOSG deal, required or just recommended?", "osm", "aosg-rules", "required-by-program", "required-now"),
	list("which of mine are in danger", {
		atRisk: true,
		mine: true
	}),
	list("EA deals that might slip", {
		atRisk: true,
		program: "EA"
	}),
	guidance("does all this also hold for SCE and EA subscription", "agreements"),
	guidance("which VL programs fall under the WSA thing", "agreements"),
	guidance("is MPSA in scope of the new rules or only enterprise agreements", "agreements"),
	guidance("my state & local gov customer says they don't have to do this, true?", "aosg-exemption"),
	act("ximena validted again, all fine", "record-check", "EA-2026-0201"),
	act("just validated freja at wingtip, green", "record-check", "EAS-2026-0202"),
	deal("woodgrove ready?", "EA-2026-0017"),
	deal("i have a call with woodgrove in ten mins, where are we", "EA-2026-0017"),
	guidance("are SLG customers let off", "aosg-exemption"),
	guidance("about to hit submit on a renewal, anything i should have had confirmed by the customer first", "before-submission"),
	outside("how do i reset the customers password"),
	outside("turn on MFA for all contacts how"),
	guidance("cheklist prior to sending the package in pls", "before-submission"),
	guidance("contact is a mailbox nobody has used for years, may that stand on the amendment", "before-submission", "june-cadence"),
	guidance("give me the timeline of all this", "key-dates"),
	guidance("when did WSAs become compulsory for contract roles", "key-dates", "required-by-date"),
	guidance("since what day is scope checked, and when did the role thing begin", "key-dates", "cloud-enforcement"),
	guidance("PCN = ?", "abbreviations"),
	act("margies travel confirmed giulia's account is managed by them", "record-word", "EA-2026-0302"),
	act("customer says dmitri.volkov@federal.contoso.com is a work account", "record-word", "EA-2026-0042"),
	deal("is fabrikam federal in the right cloud", "EA-2026-0121"),
	deal("phone company", "EA-2026-0033"),
	list("what could blow up this week", {
		atRisk: true,
		window: "this-week"
	}),
	list("gcc deals in trouble", {
		atRisk: true,
		scope: "gcc"
	}),
	guidance("whats LSP stand for", "abbreviations"),
	guidance("sorry whats an NTC and whats an LPV", "abbreviations"),
	guidance("CICR meaning", "abbreviations", "legacy-on-packages"),
	guidance("custmer asked me what exactly a work account is and i had no good answer", "what-is-wsa"),
	outside("is conditonal access included in E3"),
	outside("is any of this GDPR compliant"),
	guidance("is name@company.onmicrosoft.com a WSA", "what-is-wsa"),
	guidance("wsa = azure ad account?", "what-is-wsa"),
	both("vanarsdel cocp – how many days to say yes", ["cocp-deadline", "cocp-process"], ["EA-2026-0206"]),
	both("how does the partner change work, its for coho winery", ["cocp-process"], ["EAS-2026-0205"]),
	guidance("why on earth does mircosoft insist on this", "why-wsa"),
	guidance("what is the reason behind it, security?", "why-wsa"),
	act("cpandl told me the servicedesk adress is not a wsa", "record-word", "SCE-2026-0044"),
	act("lamna confirms victor quintero has a WSA", "record-word", "EA-2026-0307"),
	deal("invalid WSA for nguyen at the phone company", "EA-2026-0033"),
	deal("whats missing at nortwind", "EA-2026-0058"),
	guidance("SFI what has that to do with contacts", "why-wsa"),
	guidance("been on leave for a year, what is different now with contacts on VL", "what-changed"),
	guidance("summarise the changes to contact handling in 3 lines", "what-changed"),
	guidance("can the contact just use his hotmail", "personal-accounts"),
	guidance("cust wants to put an outlook.com adress on the form", "personal-accounts", "manual-accepts-anything"),
	guidance("LiveID still ok?", "personal-accounts"),
	outside("where is our customer data stored, EU data boundry?"),
	outside("does an aws account count for anything here"),
	otherLanguage("wie steht es um EA-2026-0042", "de"),
	otherLanguage("qui doit avoir un compte professionnel ou scolaire", "fr"),
	list("whats at risk at priya's", {
		atRisk: true,
		by: "priya"
	}),
	list("risky ones for quater end", {
		atRisk: true,
		window: "quarter-end"
	}),
	act("add sara.lind@tricountytransit.example as NTC to tri-county transit", "add-contact", "EA-2026-0409"),
	act("new OA for tri county: Ben Frost ben.frost@tricountytransit.example", "add-contact", "EA-2026-0409"),
	deal("francois trembley", "EA-2026-0058"),
	deal("which deal is harpreet gill on", "EA-2026-0058"),
	guidance("customer has nothing, no office no azure. how do they get an account", "create-tenant"),
	guidance("how does someone set up entra from scratch for the licensing contacts", "create-tenant"),
	guidance("do they have to buy m365 just to have a wsa", "create-tenant", "tenant-cost"),
	guidance("they are purely on prem and google shop, where do they sign up", "create-tenant"),
	guidance("will my customer be charged for the entra directory", "tenant-cost", "create-tenant"),
	guidance("do they need to enter a creditcard when signing up", "tenant-cost"),
	guidance("is the tenant free", "tenant-cost", "create-tenant"),
	guidance("they are on azure since years, can we use what they have", "existing-tenant"),
	act("fabrikam federal gets an osm, kim.day@federal.fabrikam.com", "add-contact", "EA-2026-0121"),
	act("put ada.king@woodgrovebank.com on woodgrove as online service manager", "add-contact", "EA-2026-0017"),
	deal("jamal whitfield's deal pls", "EAS-2026-0107"),
	deal("tamar.ben-david@litwareinc.com", "EAS-2026-0107"),
	guidance("customer has exchange online allready. need another tenant?", "existing-tenant"),
	guidance("scope, what do you people mean by that", "cloud-scope"),
	outside("google workspace migration, do you have a guide"),
	outside("okta as identity provider yes or no"),
	guidance("explian cloud scope like im five", "cloud-scope"),
	guidance("what kind of account do i need for a GCC high enrollment", "which-wsa-fits", "cross-cloud", "avoid-cloud-errors"),
	list("my deals", { mine: true }),
	list("show me everthing i own", { mine: true }),
	guidance("dod contract – which identities are ok", "which-wsa-fits", "cross-cloud", "avoid-cloud-errors"),
	guidance("table of cloud vs acceptable account please", "which-wsa-fits"),
	act("replace hannah with grace.hopper@contoso.com as OA", "replace-contact", "EA-2026-0042"),
	act("pls add a second NTC per.lie@nodpublishers.com to nod publishers", "add-contact", "MPSA-2026-0308"),
	deal("adventrue works status", "SCE-2026-0023"),
	deal("sce2026 23", "SCE-2026-0023"),
	guidance("gcc enrolment, contact has commercial account – will it validate", "gcc-commercial", "cross-cloud", "which-wsa-fits", "fix-wrong-cloud"),
	guidance("commercial PCN but they buy some GCC products, which account then", "gcc-commercial", "which-wsa-fits"),
	both("margies travel never got the welcome letter. what now", ["welcome-missing"], ["EA-2026-0302"]),
	both("geospatial survey office sits in azure secret, do they need WSAs as well", ["air-gapped", "which-wsa-fits"], ["AOSG-2026-0506"]),
	guidance("city gov on gcc with a normal .com tenant, ok or not", "gcc-commercial", "which-wsa-fits", "cross-cloud", "fix-wrong-cloud"),
	guidance("account lives in gcc high, deal is public. works?", "cross-cloud", "fix-wrong-cloud"),
	guidance("can one address serve for the commercial and the dod agreement", "cross-cloud"),
	guidance("real wsa but other cloud, does it pass", "cross-cloud", "cloud-scope"),
	outside("when will microsoft release windows 13"),
	outside("what will be changed for WSAs in 2028"),
	guidance("why are they so picky about clouds with federal agencies", "why-government"),
	guidance("gov customer is annoyed and asks for the rationale of keeping the clouds apart", "why-government"),
	act("swap ezekiel munson for lena.munson@munsonspicklesandpreservesfarm.com", "replace-contact", "EAS-2026-0208"),
	act("bellows: helpdesk@bellowscollege.com becomes omar.reid@bellowscollege.com", "replace-contact", "EAS-2026-0306"),
	deal("is humongus done", "EA-2026-0071"),
	deal("agreement 73915508", "EA-2026-0071"),
	guidance("us customer buys commercial and gcc, one pcn or two", "separate-pcn", "avoid-cloud-errors", "key-dates"),
	guidance("do we need another customer number for the fairfax part", "separate-pcn", "avoid-cloud-errors"),
	guidance("from when on does MS check the cloud of the contact on EAs", "cloud-enforcement", "key-dates", "required-by-date"),
	guidance("is scope checked on enrolment level or PCN level and since when", "cloud-enforcement", "key-dates"),
	list("what do i have closing this month", {
		mine: true,
		window: "this-month"
	}),
	list("which of my deals are ready", {
		mine: true,
		verdict: "ready"
	}),
	guidance("keep getting cloud mismatches on gov deals. how to prevent that", "avoid-cloud-errors"),
	guidance("tips so we dont run into scope trouble again", "avoid-cloud-errors"),
	act("chiara's adress at adatum should be chiara.fontana@adatum.com", "replace-contact", "EA-2026-0112"),
	act("use annika.sorensen@springvale.gov.example instead of the sprinvale one", "replace-contact", "EA-2026-0402"),
	deal("relecloud – can they submit", "EAS-2026-0064"),
	deal("rohan mehta signed in but is that enough, show me the deal", "EAS-2026-0064"),
	guidance("secret cloud customer, how does that work for accounts", "air-gapped"),
	guidance("which portal for azure top secret to try the login", "air-gapped", "sign-in-portals"),
	outside("next price increase for office, when"),
	outside("tell me a jok"),
	otherLanguage("comment valider une adresse dans VL Central ?", "fr"),
	otherLanguage("montre-moi le dossier Woodgrove", "fr"),
	guidance("top secret enrolment, wsa also needed there??", "air-gapped", "which-wsa-fits"),
	guidance("rules for AOSG resellers in a nutshell", "aosg-rules"),
	guidance("what roles come automatically under aos-g and who hands out the rest", "aosg-rules"),
	guidance("aosg customer without gov tenant, which one do they have to get", "aosg-tenant", "aosg-rules"),
	guidance("validate a wsa – where in VL Central is that", "validate-steps"),
	guidance("what tennant is needed for AOS-G enrolments", "aosg-tenant", "aosg-rules"),
	act("take hannah okafor off contoso", "remove-contact", "EA-2026-0042"),
	act("remvoe zainab qureshi from blue yonder", "remove-contact", "EAS-2026-0211"),
	deal("city power and light", "SCE-2026-0044"),
	deal("the deal with servicedesk@cpandl.com", "SCE-2026-0044"),
	guidance("how can i test an email before i hand in the package", "validate-steps"),
	guidance("where the heck is that Validate button supposed to be", "validate-steps", "manual-steps"),
	list("my unverified ones", {
		mine: true,
		verdict: "unverified"
	}),
	list("all aosg deals", { program: "AOS-G" }),
	guidance("does pressing validte change anything in my package", "validate-steps"),
	guidance("vlc shows two kinds of errors now, which means what", "vlc-messages"),
	outside("how are you doing"),
	outside("whats the weather in redmond"),
	guidance("old error was always the same, is there now a better text", "vlc-messages", "may-improvements"),
	guidance("validate came back with no work or school account, next step?", "message-no-wsa", "vlc-messages", "fix-not-in-entra"),
	both("where can the folks at fort halvorsen test their sign in", ["sign-in-portals"], ["AOSG-2026-0502"]),
	both("graphic design institute asks if the tenant is free of charge", ["tenant-cost", "create-tenant"], ["EAS-2026-0303"]),
	guidance("VLC: \"no WSA for this address\". who has to do something, me or customer", "message-no-wsa", "fix-not-in-entra", "vlc-messages"),
	guidance("got cloud scope misaligned after validate wat do i do", "message-wrong-cloud", "vlc-messages", "fix-wrong-cloud"),
	act("procurement@wideworldimporters.com can go, delete it", "remove-contact", "SCE-2026-0209"),
	act("drop the bill to contact at lamna", "remove-contact", "EA-2026-0307"),
	deal("adatum", "EA-2026-0112"),
	deal("PKG-2208701", "EA-2026-0112"),
	guidance("where does a DoD user check the sign in", "sign-in-portals"),
	guidance("misaligned cloud message on contact, he does have an account though", "message-wrong-cloud", "fix-wrong-cloud", "vlc-messages"),
	guidance("url for gcc high people to test their login", "sign-in-portals"),
	guidance("i have no vl central access, other way to see if an account is genuine?", "sign-in-portals"),
	guidance("user tried login and landed on the live.com page. good or bad", "read-sign-in"),
	guidance("sign in test redirected him to his company's login screen, does that prove anything", "read-sign-in"),
	outside("who won the match last nite"),
	outside("asdf qwer zxcv"),
	act("contoso moved to 15 December", "set-date", "EA-2026-0042"),
	act("northwind now closes on the 20th of january", "set-date", "EA-2026-0058"),
	deal("EA-2026-0120 pls", "EA-2026-0120"),
	deal("fabrikam residences ok?", "EAS-2026-0122"),
	guidance("portal says that acount doesnt exist. so not a wsa?", "read-sign-in"),
	guidance("no welcome letter received by the customer", "welcome-missing"),
	list("list sce", { program: "SCE" }),
	list("mpsa deals please", { program: "MPSA" }),
	guidance("contact never got the mail, can he get in anyway", "welcome-missing"),
	guidance("identity has no mailbox, will they still get the welcom mail", "welcome-missing"),
	guidance("Invalid WSA Account ID. reasons?", "invalid-causes", "breakdowns"),
	guidance("why would an acount id come back as invalid", "invalid-causes", "breakdowns"),
	guidance("is that invalid wsa error a bug at microsoft's side", "invalid-causes"),
	guidance("email isnt known to entra, what has the customers IT to do", "fix-not-in-entra", "message-no-wsa", "create-tenant"),
	act("close date for best for you organics is 12/18", "set-date", "EA-2026-0207"),
	act("push graphic design institute back by two weks", "set-date", "EAS-2026-0303"),
	deal("jurgen weiss", "EAS-2026-0122"),
	deal("samir haddad on which deal", "SCE-2026-0123"),
	guidance("how does an admin make john@cust.com exist as UPN", "fix-not-in-entra"),
	guidance("contact is in the commercial tenant but enrolment is gcc high. remedy?", "fix-wrong-cloud", "message-wrong-cloud"),
	outside("lorem ipsum"),
	outside("blah blah blah"),
	otherLanguage("qué contactos necesitan una cuenta de trabajo", "es"),
	otherLanguage("el cliente no tiene tenant, qué hago", "es"),
	guidance("right person wrong tennant, how do we repair it", "fix-wrong-cloud", "invalid-causes", "message-wrong-cloud"),
	guidance("could be an alias we typed, does that matter", "fix-typo", "invalid-causes"),
	guidance("she got married and has a new login, old one fails", "fix-typo", "invalid-causes"),
	guidance("address was mispelled on the package i guess, how to be sure", "fix-typo"),
	act("tri-county transit closing date 2027-01-29", "set-date", "EA-2026-0409"),
	act("springvale water is gcc", "set-scope", "EAS-2026-0407"),
	deal("tailspin", "EA-2026-0201"),
	deal("why is tailspin toys blocked", "EA-2026-0201"),
	list("blocked EAS deals", {
		program: "EAS",
		verdict: "blocked"
	}),
	list("gcc hgih deals", { scope: "gcc-high" }),
	guidance("they use a fancy brand domain for mail, is that ok for the account", "vanity-domain"),
	guidance("bit after the @ isnt the tenants domain, problem?", "vanity-domain"),
	both("may hannah at contoso go on with her outlook.com address", ["personal-accounts"], ["EA-2026-0042"]),
	both("tailspin toys sent a manual form with a wrong wsa, what hapens", ["manual-not-valid"], ["EA-2026-0201"]),
	guidance("tenant got deleted last year. contact invalid now. what to do", "fix-deleted-tenant", "invalid-causes"),
	guidance("can an address fail because the directory was removed", "fix-deleted-tenant", "invalid-causes"),
	guidance("key viewer, lpv, dld and friends: what became of them", "legacy-roles"),
	guidance("old roles on my EA do nothing anymore??", "legacy-roles", "what-changed"),
	outside("translate this into spanish for me please"),
	outside("write a poem about licensing"),
	guidance("bill to person cant download invoices, which role do they need now", "legacy-bill-to", "legacy-roles", "seven-roles"),
	guidance("successor of the bill-to contact", "legacy-bill-to", "legacy-roles"),
	act("tri county transit: cloud is commercial", "set-scope", "EA-2026-0409"),
	act("change port of amity to GCC, they told me", "set-scope", "AOSG-2026-0403"),
	deal("soren kjaergaard", "EAS-2026-0202"),
	deal("wingtip closes tomorrow, are they good to go??", "EAS-2026-0202"),
	guidance("who is able to see Invoice Reader in the list", "legacy-bill-to", "seven-roles"),
	guidance("replacment for KEY role", "legacy-key-viewer", "legacy-roles", "seven-roles"),
	guidance("customer can't see product keys any more, formerly key viewer", "legacy-key-viewer", "legacy-roles", "seven-roles"),
	guidance("LPV is gone, what do i tell them to assign", "legacy-license-position-viewer", "legacy-roles"),
	guidance("license postion viewer today is called?", "legacy-license-position-viewer", "legacy-roles"),
	guidance("what is the OLA called nowadays in admin center", "legacy-online-admin", "legacy-roles"),
	list("anything with DoD", { scope: "dod" }),
	list("list the commercial ones that use gcc products", { scope: "commercial-gcc" }),
	act("the university hospital is commercial using gcc products, please fix", "set-scope", "EAS-2026-0404"),
	act("litware inc was submitted", "set-stage", "EAS-2026-0107"),
	deal("alpine ski hause", "EAS-2026-0203"),
	deal("fourth coffee", "MPSA-2026-0204"),
	guidance("former online admin lost everything, which role gives it back", "legacy-online-admin", "legacy-roles"),
	guidance("DLD contact wants to download software again", "legacy-downloads", "legacy-roles", "seven-roles"),
	outside("what is 17 times 23"),
	outside("how do i install sql server 2022"),
	guidance("which role replaces downloads", "legacy-downloads", "legacy-roles", "seven-roles"),
	guidance("SAB, what do we pick instead", "legacy-software-assurance-manager", "legacy-roles"),
	guidance("home use program was managed by the SA manager, who does that now", "legacy-software-assurance-manager", "legacy-roles", "seven-roles"),
	guidance("can i put a key viewer on a renewal still", "legacy-on-packages"),
	guidance("are LPV and DLD accepted on an extension package", "legacy-on-packages"),
	guidance("does CICR allow the retired roles", "legacy-on-packages"),
	act("EA-2026-0309 is off hold, back to open", "set-stage", "EA-2026-0309"),
	act("adventure works got actived this morning", "set-stage", "SCE-2026-0023"),
	deal("harbour roasters how far are we", "MPSA-2026-0204"),
	deal("coho status update", "EAS-2026-0205"),
	guidance("do i see in vl central who the customer made admin", "partner-view"),
	guidance("as a reseller can we look up the customers role holders in MAC", "partner-view"),
	guidance("which roles come without anybody asigning them", "automatic-roles"),
	guidance("who gets access by itself when the agreement is activated", "automatic-roles"),
	outside("windows server CALs, user or device"),
	outside("azure reservation vs savings plan"),
	otherLanguage("quais contatos precisam de uma conta corporativa", "pt"),
	otherLanguage("como faço para validar o endereço do cliente", "pt"),
	list("deals where nobody knows the cloud", { scope: "unknown" }),
	list("show all bloked", { verdict: "blocked" }),
	guidance("list of roles in volume licensing and their rights", "seven-roles"),
	guidance("what may a benefits reader do", "seven-roles", "legacy-software-assurance-manager"),
	both("proseware amendment EA-2026-0309 on hold, how do i escalte", ["escalate"], ["EA-2026-0309"]),
	both("naval systems test range: is OSM mandatory there", [
		"osm",
		"aosg-rules",
		"required-by-program"
	], ["AOSG-2026-0501"]),
	guidance("product download manager: rights?", "seven-roles", "legacy-downloads"),
	guidance("which role can reserve services and handle subscriptions", "seven-roles"),
	act("phone company is on hold now", "set-stage", "EA-2026-0033"),
	act("nod publishers cancelled", "set-stage", "MPSA-2026-0308"),
	deal("VanArsdel pls", "EA-2026-0206"),
	deal("show me best for you organics", "EA-2026-0207"),
	guidance("where in MAC do i hand out VL permissions", "where-to-assign", "add-user"),
	guidance("menu path for role asignment in the admin centre", "where-to-assign"),
	guidance("who is entitled to give someone licensing access", "who-manages-roles", "where-to-assign"),
	guidance("can an ordinary vl user add collegues or just the admin", "who-manages-roles", "where-to-assign"),
	guidance("I am global admin and do not see any volume licensing stuff", "global-admin"),
	guidance("billing admin cannot change VL users, why", "global-admin"),
	outside("how do i cancel my visual studio subscription"),
	outside("how many teams phone licences can a tenant have"),
	act("ack contoso alert", "acknowledge", "EA-2026-0042"),
	act("yes i've seen the woodgrove warning, im on it", "acknowledge", "EA-2026-0017"),
	deal("mpsa or ea whatever, the one with joao guimaraes", "EA-2026-0207"),
	deal("munsons pickles", "EAS-2026-0208"),
	guidance("global admins have all rights so they can set this right?", "global-admin"),
	guidance("does VL admin also let me manage exchange and teams users", "vl-admin-services"),
	guidance("vl admin got global admin as well, which credentials should he log in with", "vl-admin-services"),
	guidance("can we script the vl role assignments", "no-api"),
	list("which deals cant go in as they are", { verdict: "blocked" }),
	list("whats ready to submit", { verdict: "ready" }),
	guidance("powershell or graph for managing VL users?", "no-api"),
	guidance("how to get another colleague into volume licensing", "add-user"),
	guidance("need to register a new person for our contracts, click path pls", "add-user"),
	guidance("login mail is different from the work mail, where do i enter that when adding", "add-user"),
	act("acknowlege lucerne", "acknowledge", "EAS-2026-0301"),
	act("snooze woodgrove till monday", "snooze", "EA-2026-0017"),
	deal("agrement 57402236", "EAS-2026-0208"),
	deal("wide world importers, anything red", "SCE-2026-0209"),
	guidance("give jane the keys role on three license ids, how", "assign-role"),
	guidance("copy the same premissions to many license IDs", "assign-role"),
	outside("true-up order is due, where do i place it"),
	outside("can i pay the EA by invoice in three installments"),
	guidance("how do i put contracts to a user", "assign-role"),
	guidance("change someones rights from viewer to admin in MAC", "edit-user"),
	guidance("user has too many permissions on one license id how to take one off", "edit-user"),
	guidance("how can i kick someone out of volume licensing", "remove-user"),
	act("leave me alone about northwind for 3 days", "snooze", "EA-2026-0058"),
	act("coho: not before thursday please", "snooze", "EAS-2026-0205"),
	deal("who's the problem at wideworld", "SCE-2026-0209"),
	deal("consolidated messenger what happend", "EA-2026-0210"),
	guidance("delete a vl user what gets lost", "remove-user"),
	guidance("where can i see everybody who can get at our licences", "view-users"),
	both("blue yonder has an OLA named, is that the same as OA", [
		"oa-or-ola",
		"legacy-online-admin",
		"legacy-roles"
	], ["EAS-2026-0211"]),
	both("can lamna healthcare keep their bill to and SA manager on the renewal", ["legacy-on-packages"], ["EA-2026-0307"]),
	guidance("list all vl users of our contracts", "view-users"),
	guidance("what is the diff between sign-in email and business email in that list", "manage-assignments"),
	list("ready deals largest first", {
		verdict: "ready",
		orderedBy: "value"
	}),
	list("deals still to be verfied", { verdict: "unverified" }),
	guidance("the \"Actions\" column, what is it for", "manage-assignments"),
	guidance("display name column for external people is empty", "manage-assignments"),
	outside("payement terms of an EA for a new customer"),
	outside("tax exempt form for a US school"),
	otherLanguage("quali ruoli devono avere un account aziendale", "it"),
	otherLanguage("come si convalida un indirizzo prima dell'invio", "it"),
	guidance("subject line of the invite mail so that they can look in the junk folder", "invitation"),
	guidance("to which address does the invite go", "invitation", "manage-assignments"),
	act("mute humongous insurance", "mute", "EA-2026-0071"),
	act("stop alerts for SCE 2026 123", "mute", "SCE-2026-0123"),
	deal("blue yonder blockers", "EAS-2026-0211"),
	deal("lucern publishing", "EAS-2026-0301"),
	guidance("i got \"Permission changes for Microsoft Volume Licensing contracts\", whats that", "permission-mail"),
	guidance("does the user get told when his rights are altered", "permission-mail", "edit-user"),
	guidance("assigned the role an hour ago and still nothing", "waiting-times"),
	guidance("new agreement was signed today, when does it show up", "waiting-times"),
	guidance("how long does it take til permissions are active", "waiting-times"),
	guidance("some of our old VLSC people don't show up in the list", "vlsc-cut-off"),
	act("hand over contoso to ingrid", "hand-over", "EA-2026-0042"),
	act("mute all alerts", "mute"),
	deal("renee delaitre adress odd?", "EAS-2026-0301"),
	deal("margies travel", "EA-2026-0302"),
	guidance("colleague had access in the service center in 2022, has disapeared", "vlsc-cut-off"),
	guidance("status column: active, failed, expired... meaning of each", "statuses"),
	outside("my teams keeps crashing"),
	outside("outlook doesnt sync on my iphone"),
	list("deals of ingrid", { by: "ingrid" }),
	list("what does first up have with us", { by: "first up" }),
	guidance("Invitation sent - what does it want to tell me", "statuses", "invitation"),
	guidance("assignment failed in red", "status-failed", "statuses"),
	guidance("role assignment says failed twice now", "status-failed", "statuses"),
	guidance("invite ran out before she clicked", "status-expired", "statuses"),
	guidance("how do i renew an expierd invitation", "status-expired", "statuses"),
	guidance("its been \"assignment in progress\" all morning", "status-in-progress", "statuses", "waiting-times"),
	act("marek tkaes wide world importers from me", "hand-over", "SCE-2026-0209"),
	act("give EA-2026-0120 to thabo.mokoena@account-team.example", "hand-over", "EA-2026-0120"),
	deal("fine art school, who is not validated", "EA-2026-0304"),
	deal("nomvula", "SCE-2026-0305"),
	guidance("cant edit the user, greyed out, in progress", "status-in-progress", "statuses"),
	guidance("User not found next to a colleague in the list", "status-not-found", "statuses"),
	guidance("what to do with entry that says user not found", "status-not-found", "statuses"),
	guidance("who becomes vl administrator by default", "who-is-vl-admin", "automatic-roles", "notices-contact"),
	outside("book me a meeting room for 3pm"),
	outside("when is the next bank holiday"),
	guidance("is there just one VL admin or can be several", "who-is-vl-admin", "alternate-admin", "who-manages-roles"),
	guidance("nobody here knows who our admin for volume licencing is", "our-vl-admin"),
	both("adventure works only has one vl admin, should they name a backup", ["alternate-admin"], ["SCE-2026-0023"]),
	both("southridge video: vl central says no WSA for riaan. who creates it", [
		"message-no-wsa",
		"fix-not-in-entra",
		"vlc-messages",
		"create-tenant"
	], ["SCE-2026-0305"]),
	guidance("will microsoft tell us the name of our vl admin if we call", "our-vl-admin"),
	guidance("only one vl admin and he's on holiday. should have a backup?", "alternate-admin"),
	list("bluebird federal solutions blocked deals", {
		by: "bluebird",
		verdict: "blocked"
	}),
	list("mareks closings next week", {
		by: "marek",
		window: "next-week"
	}),
	act("remnid me on friday about relecloud", "remind", "EAS-2026-0064"),
	act("ping me in two days re margies travel", "remind", "EA-2026-0302"),
	deal("bellows college closing friday, tell me its fine", "EAS-2026-0306"),
	deal("lamna", "EA-2026-0307"),
	guidance("does the first admin loose rights if we name a second", "alternate-admin"),
	guidance("i don't want this VL admin job, how do i get rid of it", "not-want-admin"),
	guidance("got an invite as primary contact but that should be a collegue", "not-want-admin"),
	guidance("employee quit, does his licensing access end by itself", "leaver"),
	guidance("someone who left still stands in Manage Assignments", "leaver", "status-not-found"),
	guidance("notice contact retired, how to get a new one on the contract", "change-notice-contact"),
	outside("how many vaccation days do i have left"),
	outside("what is our margin on SCE renewals"),
	otherLanguage("welke contactpersonen hebben een werkaccount nodig", "nl"),
	otherLanguage("de klant heeft geen tenant, wat nu", "nl"),
	act("mail the contoso customer", "draft", "EA-2026-0042"),
	act("dont let me forget southridge video tomorow 9am", "remind", "SCE-2026-0305"),
	deal("oyvind haugen's enrolment", "MPSA-2026-0308"),
	deal("MPSA 2026 308", "MPSA-2026-0308"),
	guidance("who can swap the notices correspondent – us or the reseller", "change-notice-contact"),
	guidance("i see only 2 of our 5 license IDs", "missing-license-ids"),
	guidance("one agreement doesnt appear in my admin pages", "missing-license-ids"),
	guidance("admin on all enrolments via the MBSA, how to check that", "mbsa-inheritance"),
	guidance("cant remove a role on the license id, says inherited", "mbsa-inheritance", "remove-user"),
	guidance("opt in for vl admin under a business and services agreement", "mbsa-inheritance"),
	list("kestrel's book pls", { by: "kestrel" }),
	list("top deals by value", { orderedBy: "value" }),
	guidance("who is responsable for what with paper forms", "manual-who"),
	guidance("is it the partner or the customers IT that creates the account for a manual form", "manual-who", "partner-limits"),
	act("write to the partner of vanarsdel", "draft", "EA-2026-0206"),
	act("draft sth to the phone company about the invalid account", "draft", "EA-2026-0033"),
	deal("zofia kaminska", "EA-2026-0309"),
	deal("aos-g 2026 0401", "AOSG-2026-0401"),
	guidance("have to do a manual form, step by step please", "manual-steps"),
	guidance("paper enrolment: what do i do with the wsa before sending", "manual-steps"),
	outside("incentive / rebate payout for partners in Q2"),
	outside("can you recommend a good competiter to microsoft"),
	guidance("form sent in with a bad wsa, what happens now", "manual-not-valid"),
	guidance("OSC put my form on hold", "manual-not-valid"),
	guidance("the PDF took a gmail address without complaint", "manual-accepts-anything"),
	guidance("will the form itself reject a wrong address", "manual-accepts-anything"),
	act("emial for rivermark pls", "draft", "AOSG-2026-0405"),
	act("follow up with lucerne, they never answered", "follow-up", "EAS-2026-0301"),
	deal("loretta.mayfield@transport.franklin.gov.example", "AOSG-2026-0401"),
	deal("city of springvale", "EA-2026-0402"),
	guidance("can we as partner make the account for them", "partner-limits", "manual-who"),
	guidance("any way around the check? workaround? exception?", "partner-limits"),
	both("franklin state university hospital is on gcc, does a commercial account do", [
		"gcc-commercial",
		"which-wsa-fits",
		"cross-cloud",
		"fix-wrong-cloud"
	], ["EAS-2026-0404"]),
	both("humongous insurance find it bureaucratic, how do i explain the reason", ["framing", "why-wsa"], ["EA-2026-0071"]),
	guidance("can somebody at microsoft bypass it just this once", "partner-limits"),
	guidance("how does channel partner change go these days", "cocp-process"),
	guidance("customer wants to move to us, what do we have to do in vl central", "cocp-process"),
	guidance("custoemr asks for our partner number to switch to us, where do i find it", "cocp-needs"),
	outside("how do i hack into a tenant"),
	outside("what do you think of our CEO"),
	list("sort mine by dollar amount", {
		orderedBy: "value",
		mine: true
	}),
	list("larges closings in this month", {
		orderedBy: "value",
		window: "this-month"
	}),
	guidance("cocp how long do we have", "cocp-deadline", "cocp-process"),
	guidance("why didnt we get a notification of the partner change request", "cocp-needs"),
	act("contoso hasnt replied, chase them", "follow-up", "EA-2026-0042"),
	act("who still owes me a reply", "follow-up"),
	deal("castaneda", "EA-2026-0402"),
	deal("port of amity readiness", "AOSG-2026-0403"),
	guidance("days to accept a change of partner", "cocp-deadline", "cocp-process"),
	guidance("we always started the cocp ourselves in eAgreements, no longer works", "cocp-old-way"),
	guidance("deal is stuck on hold because of WSA, how do i escalate", "escalate"),
	guidance("VLCM partner change form is read only", "cocp-old-way"),
	guidance("where do i open a ticket for a hold", "escalate"),
	guidance("very urgent!! package on hold, closing tmrw, whom to go to", "escalate", "case-contents"),
	act("nudge tailspin", "follow-up", "EA-2026-0201"),
	act("export my deals as xlsx", "export"),
	deal("rivermark county", "AOSG-2026-0405"),
	deal("amity public schools how many contacts left", "EA-2026-0406"),
	guidance("case for a hold: what has to be in it", "case-contents"),
	guidance("what screnshots and numbers does support want", "case-contents"),
	outside("salesforce licence for my team pls"),
	outside("adobe creative cloud seats"),
	otherLanguage("どの役割に職場アカウントが必要ですか", "ja"),
	otherLanguage("お客様にテナントがありません。どうすればいいですか", "ja"),
	guidance("customer doesnt get what a wsa is. can i raise that with tier 2", "not-escalate"),
	guidance("what kinds of issues should i keep away from engineering", "not-escalate"),
	list("whats closing this week", { window: "this-week" }),
	list("closing next week?", { window: "next-week" }),
	guidance("how do we get pakages thru without holds", "avoid-delays"),
	guidance("processing always takes ages, what can i do upfront", "avoid-delays"),
	guidance("phone number for licensing support", "vl-support"),
	guidance("customer wants to contact volume licensing support, how", "vl-support"),
	act("csv of everything pls", "export"),
	act("gimme an excel of the blocked ones", "export"),
	deal("springvale water readyness", "EAS-2026-0407"),
	deal("office of digital services in franklin", "AOSG-2026-0408"),
	guidance("admin center is awful, where can i tell them", "feedback"),
	guidance("is there a place for suggesting improvemnts to the MAC pages", "feedback"),
	guidance("whats new since may", "may-improvements"),
	guidance("did microsoft fix any of the hold problems", "may-improvements", "mbsa-holds"),
	outside("minimum number of seats for an EA"),
	outside("difference between CSP and EA pricing"),
	guidance("EA held because of people on the old MBSA, is that fixed", "mbsa-holds", "may-improvements"),
	guidance("hold due to master agreement contacts", "mbsa-holds", "may-improvements"),
	both("someone at the phone company left, is his vl access gone automaticaly", ["leaver"], ["EA-2026-0033"]),
	both("fabrikam buy commercial and gov, do they need two PCNs", [
		"separate-pcn",
		"avoid-cloud-errors",
		"key-dates"
	], [
		"EA-2026-0120",
		"EA-2026-0121",
		"EAS-2026-0122",
		"SCE-2026-0123"
	]),
	guidance("lead is commercial, child enrolment is gov. still held?", "cross-cloud-lead"),
	guidance("multi tenant EA over two clouds since 22 may", "cross-cloud-lead", "may-improvements"),
	act("download the list of all EA deals as csv", "export"),
	act("what do we have on wei.zhang@contoso.com", "evidence", "EA-2026-0042"),
	deal("tri county transit has it got any contacts yet", "EA-2026-0409"),
	deal("NSTR.mil.example deal", "AOSG-2026-0501"),
	guidance("what is this tenant subscope stuff", "sub-scope"),
	guidance("wsa was correct and still hold, something about missing tenant identifiers", "sub-scope"),
	list("what closes tomorrow", { window: "tomorrow" }),
	list("deals past their close date", { window: "overdue" }),
	guidance("plan for june close: what are the steps", "june-cadence"),
	guidance("got 14 renewals in june. how should i go about them", "june-cadence"),
	guidance("what are the classic mistakes", "breakdowns", "invalid-causes"),
	guidance("typical resons why deals hang at q4", "breakdowns", "invalid-causes"),
	outside("SPLA reporting deadline"),
	outside("sharepoint storage limit per site"),
	act("evidence victor.quintero@lamnahealthcare.com", "evidence", "EA-2026-0307"),
	act("hector.zuniga@tailspintoys.com what checks were done and by whom", "evidence", "EA-2026-0201"),
	deal("halvorsen, is it on track for friday", "AOSG-2026-0502"),
	deal("trey research federal", "EA-2026-0503"),
	guidance("customer thinks this is red tape, how do i sell it", "framing"),
	guidance("how do i pitch it to a grumpy CIO", "framing"),
	guidance("what do i write to the customer to get the addresses", "customer-mail"),
	guidance("email template for customers, what does it ask for", "customer-mail"),
	guidance("alerts from microsoft to partners about our deal, what should we do with them", "microsoft-mail"),
	guidance("my PDM sent us a warning mail re q4 and contacts", "microsoft-mail"),
	guidance("any links or material i can pass on", "customer-resources"),
	guidance("what can be shared with the customers about entra and roles", "customer-resources"),
	act("good morning", "today"),
	act("proof for quang.tran@transport.franklin.gov.example", "evidence", "AOSG-2026-0401"),
	deal("litware defense", "EAS-2026-0505"),
	deal("geospatial", "AOSG-2026-0506"),
	list("which deals have no NTC", { missing: "NTC" }),
	list("everything that closes within 10 days", { window: "next-10-days" }),
	guidance("reminder to self: how did we say to put it to the customer, security benefit?", "framing", "why-wsa"),
	guidance("remove a user from all license IDs in the admin center, how's that done", "remove-user"),
	outside("how do i set up exchange hybrid"),
	outside("does intune manage androids"),
	otherLanguage("warum wird das konto als ungültig abgelehnt", "de"),
	otherLanguage("le client utilise une adresse gmail, c'est accepté ?", "fr"),
	guidance("add a role to someone in the M365 admin center", "assign-role", "where-to-assign", "add-user"),
	guidance("replace the notices contact – via whom does that go", "change-notice-contact"),
	guidance("mark an address as checked... no wait first tell me how to check it", "validate-steps"),
	guidance("note says address is no WSA. who creates one?", "message-no-wsa", "fix-not-in-entra", "create-tenant"),
	act("what should I do first?", "today"),
	act("my morning summary please", "today"),
	deal("continental signals", "AOSG-2026-0507"),
	deal("proseware federal services scope right?", "SCE-2026-0508"),
	guidance("accept cocp request where and till when", "cocp-deadline", "cocp-process"),
	guidance("remind me how to reset an invite", "status-expired", "statuses"),
	both("northwind wants another notices contact, how is that done on the contract", ["change-notice-contact"], ["EA-2026-0058"]),
	both("a. datum have a vanity domain, what to look out for", ["vanity-domain"], ["EA-2026-0112"]),
	guidance("draft says OSM needs WSA, is that so", "osm", "required-now"),
	guidance("show the important dates of the WSA programme", "key-dates"),
	guidance("submitted means what has been confirmed? i.e. what must be true before", "before-submission"),
	guidance("deals need an OA with a work account or only the NTC", "required-now", "online-administrator"),
	outside("roadmap for entra verified id"),
	outside("is the power bi premium P1 retired"),
	guidance("send a manual form: where does the wsa go in", "manual-steps"),
	guidance("evidence support wants to see for a stuck package", "case-contents"),
	list("deals without an online administrator", { missing: "OA" }),
	list("who has no OSM named yet", { missing: "OSM" }),
	act("what changed since yesterday", "today"),
	act("ok where do i start", "today"),
	deal("pkg2207995", "EA-2026-0509"),
	deal("harbor defense yard quarter end, is it safe", "EA-2026-0509"),
	guidance("export of who has VL access – or at least where to look it up", "view-users"),
	guidance("help, on hold since monday and the effective date is the first, what do i write in the ticket", "escalate", "case-contents"),
	guidance("today the message reads different than last spring, since when is that", "may-improvements", "vlc-messages"),
	guidance("us gov deal: may the commercial colleague of the same agency sign for it", "cross-cloud", "gcc-commercial", "which-wsa-fits", "fix-wrong-cloud"),
	guidance("new EA, customer wants to name an online admin and a downloads contact. possible?", "legacy-on-packages"),
	guidance("we posted the paper form on friday and now OSC says its on hold bc the address is no wsa. how does it go on from here", "manual-not-valid"),
	act("whats on my plate today", "today"),
	act("thx", "thanks"),
	deal("fabrikam", "EA-2026-0120", "EA-2026-0121", "EAS-2026-0122", "SCE-2026-0123"),
	deal("how is franklin doing", "AOSG-2026-0401", "EAS-2026-0404", "AOSG-2026-0408"),
	guidance("sitting with the customer right now, contact is in gcc, wants to prove that his login works. which site", "sign-in-portals"),
	guidance("customers CFO is on the call and asks if setting up entra means a new bill every month", "tenant-cost", "create-tenant"),
	outside("who is the president of france"),
	outside("banana"),
	guidance("until last year everybody we put on the package got rights by themself. now nobody does apart from whom?", "automatic-roles", "legacy-roles"),
	guidance("i did everything yesterday evening, user registered, customer is shouting because she still sees nothing. normal?", "waiting-times", "status-in-progress"),
	guidance("my customer simply doesnt understand the whole topic and my manager says push it to engineering. is that right", "not-escalate"),
	guidance("hi team, quick one: a winery wants us as new LSP, they ask for a pcn and some email from us. which email has that to be", "cocp-needs"),
	list("deals nobody validated this week", {
		missing: "check",
		window: "this-week"
	}),
	list("deals with no close date", { missing: "close-date" }),
	guidance("spent an hour with this. address right, name right, account works, but vlc says scope misaligned", "message-wrong-cloud", "vlc-messages", "fix-wrong-cloud"),
	guidance("customer mailed me anna.m@..., on the package it's anna.mueller@..., both reach her. which one to use", "fix-typo", "invalid-causes"),
	act("cheers mate, that helped", "thanks"),
	act("great, thank you so much", "thanks"),
	deal("springvale", "EA-2026-0402", "EAS-2026-0407"),
	deal("anything new on amity", "AOSG-2026-0403", "EA-2026-0406"),
	guidance("customer called: he's admin on each new enrolement without ever asking for it. comes from the mbsa they say. where can he look", "mbsa-inheritance"),
	guidance("their procurement lady left in august. IT killed the account. anything left to do in licensing", "leaver", "remove-user"),
	guidance("small family business, only gmail and a fax machine. they just bought an EA. where do we begin with the account", "create-tenant"),
	guidance("customer has no IT dept and begs us to set the account up on his behalf. allowed?", "partner-limits", "manual-who"),
	outside("what is the meaning of life"),
	outside("are you a real person or a robot"),
	otherLanguage("cuánto tiempo tenemos para aceptar el cambio de socio", "es"),
	otherLanguage("quem é o administrador de licenciamento por volume", "pt"),
	guidance("colleague claims the reseller decides who gets vl admin at first. true?", "who-is-vl-admin", "automatic-roles", "notices-contact"),
	guidance("ffs vlc rejects everything today, what do these errors mean", "vlc-messages"),
	both("amity public schools ask us to create the WSA for them, may we", ["partner-limits", "manual-who"], ["EA-2026-0406"]),
	both("city power & light doesn't know who its VL admin is. how do they find out", ["our-vl-admin"], ["SCE-2026-0044"]),
	guidance("could you kindly tell me where we accept a customers partner change, please", "cocp-process", "cocp-deadline"),
	guidance("stupid bot just tell me which roles are mandatory", "required-now"),
	act("ta", "thanks"),
	act("hi", "greeting"),
	deal("toys", "EA-2026-0201", "EAS-2026-0202"),
	deal("litware", "EAS-2026-0107", "EAS-2026-0505"),
	guidance("dear team, would you mind telling me which person normally is the vl admin", "who-is-vl-admin", "our-vl-admin"),
	guidance("she says it sent her to some personal microsoft page. hm", "read-sign-in"),
	guidance("county without entra wants in on AOS-G, in which cloud must the directory be", "aosg-tenant", "aosg-rules"),
	guidance("aosg: will a normal commercial directory do or has it to be a goverment one", "aosg-tenant", "aosg-rules"),
	list("enrolments without any contacts", { missing: "contacts" }),
	list("deals w/o a package id", { missing: "package" }),
	guidance("which two things do i have to hand the customer so he can name us as partner", "cocp-needs"),
	guidance("notification mail for the partner change must be verified? what does that mean", "cocp-needs"),
	outside("oracle java licensing audit help"),
	outside("how do i get bitlocker recovery key"),
	act("hey there", "greeting"),
	act("hello bot", "greeting"),
	deal("beatriz carvalho", "EA-2026-0120", "SCE-2026-0123"),
	deal("yuki.tanabe@fabrikam.com", "EA-2026-0120", "SCE-2026-0123"),
	guidance("may we still kick off a partner change from our end", "cocp-old-way"),
	guidance("is it now only the customer who can request a switch of reseller", "cocp-old-way", "cocp-process"),
	guidance("till when must a new reseller say yes or no to the switch", "cocp-deadline", "cocp-process"),
	guidance("partner change request came in on the 3rd, is there a time limit", "cocp-deadline", "cocp-process")
];
/** The weight of a term that no entry has: it may be the subject, or just chat. */
const UNKNOWN = 2.5;
const NEAREST = 3;
function askedTerms(question, corpus) {
	const read = question.slice(0, 400);
	const terms = respeltTerms(read, (word) => meantBy(word, corpus) ?? word);
	return {
		terms,
		asks: classOf(read),
		letters: lettersOf(read),
		total: sum(terms.map((term) => weightOf(term, corpus)))
	};
}
function weightOf(term, { weights }) {
	return weights.get(term) ?? UNKNOWN;
}
/** Compares a question with every entry that shares something with it; as if the phrasing `without` were not there. */
function compare(asked, corpus, without = null) {
	const { terms, letters, total } = asked;
	if (terms.length === 0) return [];
	const byTerm = bestOf(corpus.byTerm.search(terms.join(" ")), corpus, without);
	const byLetters = bestOf(corpus.byLetters.search(letters.join(" ")), corpus, without);
	const byAnswer = new Map(corpus.byAnswer.search(terms.join(" ")).map(({ id, score }) => [ENTRIES[id], score]));
	const candidates = new Set([...byTerm.keys(), ...byLetters.keys()].slice(0, 120));
	const asks = new Set(terms);
	const scale = Math.sqrt(terms.length);
	const letterScale = Math.sqrt(letters.length);
	return [...candidates].map((entry) => {
		const own = (corpus.phrasingsOf.get(entry) ?? []).filter((one) => one !== without);
		const shares = own.map(({ terms: has }) => sharesOf(asks, has, total, corpus)).sort((a, b) => b.both - a.both);
		const [nearest = {
			ofQuestion: 0,
			ofPhrasing: 0,
			both: 0
		}] = shares;
		const termScores = byTerm.get(entry) ?? [];
		const letterScores = byLetters.get(entry) ?? [];
		const inAnswer = corpus.answerTerms.get(entry);
		const inPhrasings = new Set(own.flatMap(({ terms: has }) => has));
		const known = sum(terms.filter((term) => inPhrasings.has(term) || inAnswer?.has(term)).map((term) => weightOf(term, corpus))) / total;
		return {
			entry,
			known,
			near: nearest.ofQuestion,
			features: [
				nearest.ofQuestion,
				nearest.ofPhrasing,
				mean(shares.slice(0, NEAREST).map(({ both }) => both)),
				(termScores[0] ?? 0) / scale / 10,
				mean(termScores.slice(0, NEAREST)) / scale / 10,
				(byAnswer.get(entry) ?? 0) / scale / 10,
				(letterScores[0] ?? 0) / letterScale / 10,
				mean(letterScores.slice(0, NEAREST)) / letterScale / 10,
				known,
				likelihood(terms, entry, corpus, without),
				classLikelihood(asked.asks, own)
			]
		};
	});
}
function sharesOf(asked, has, total, corpus) {
	let met = 0;
	let all = 0;
	for (const term of has) {
		const weight = weightOf(term, corpus);
		all += weight;
		if (asked.has(term)) met += weight;
	}
	const ofQuestion = met / total;
	const ofPhrasing = all === 0 ? 0 : met / all;
	return {
		ofQuestion,
		ofPhrasing,
		both: .65 * ofQuestion + .35 * ofPhrasing
	};
}
/** The scores of the phrasings found, by entry, best first. */
function bestOf(found, { phrasings }, without) {
	const scores = /* @__PURE__ */ new Map();
	for (const { id, score } of found) {
		const phrasing = phrasings[id];
		if (!phrasing || phrasing === without) continue;
		const own = scores.get(phrasing.entry);
		if (own) own.push(score);
		else scores.set(phrasing.entry, [score]);
	}
	return scores;
}
/** How likely the terms of a question are among those of an entry's phrasings, against all: the mean of the logarithms. */
function likelihood(terms, entry, { counts, weights }, without) {
	const { of, total } = counts.get(entry) ?? {
		of: /* @__PURE__ */ new Map(),
		total: 0
	};
	const left = without?.entry === entry ? new Set(without.terms) : null;
	const size = total - (left?.size ?? 0);
	return mean(terms.map((term) => {
		const count = (of.get(term) ?? 0) - (left?.has(term) ? 1 : 0);
		return (weights.get(term) ?? 1) * Math.log((count + .1) / (size + 10));
	})) / 10;
}
function classLikelihood(asks, own) {
	const same = own.filter((one) => one.asks === asks).length;
	return Math.log((same + 1) / (own.length + 9));
}
/** The known word nearest to an unknown one: with two letters swapped, within one or two edits, or as its continuation. */
function meantBy(word, { speller, weights }) {
	if (weights.has(word) || word.length < 4) return null;
	for (let at = 0; at < word.length - 1; at++) {
		const swapped = word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);
		if (weights.has(swapped)) return swapped;
	}
	const [found] = speller.search(word, {
		prefix: true,
		fuzzy: word.length >= 8 ? 2 : 1
	});
	return found ? String(found.id) : null;
}
function sum(numbers) {
	return numbers.reduce((all, one) => all + one, 0);
}
function mean(numbers) {
	return numbers.length === 0 ? 0 : sum(numbers) / numbers.length;
}
// src/guidance/ranking/learn.ts
function dot(row, weights) {
	return row.reduce((all, value, at) => all + value * (weights[at] ?? 0), 0);
}
function softmax(scores) {
	const most = Math.max(...scores);
	const each = scores.map((score) => Math.exp(score - most));
	const all = each.reduce((total, one) => total + one, 0);
	return each.map((one) => one / all);
}
// src/guidance/ranking/weights.ts
const WEIGHTS = [
	.21,
	1.26,
	3.22,
	-.73,
	-.16,
	2.37,
	.03,
	.06,
	1.86,
	4.01,
	.36
];
// src/guidance/ranking/rank.ts
/** The entries that share something with a question, the one it most likely means first. Deterministic. */
function rankEntries(question) {
	const corpus = corpusOfEntries();
	const compared = compare(askedTerms(question, corpus), corpus);
	if (compared.length === 0) return [];
	const shares = softmax(compared.map(({ features }) => dot(features, WEIGHTS)));
	return compared.map(({ entry, known, near }, at) => ({
		entry,
		known,
		near,
		share: shares[at] ?? 0,
		has: (term) => corpus.answerTerms.get(entry)?.has(term) === true || corpus.counts.get(entry)?.of.has(term) === true
	})).sort((one, other) => other.share - one.share);
}
// scratch/x.ts
const c = corpusOfEntries();
const ids = new Map(ENTRIES.map((e, i) => [e, i]));
const vocab = /* @__PURE__ */ new Map();
const idOf = (w, grow) => {
	let v = vocab.get(w);
	if (v === void 0 && grow) {
		v = vocab.size;
		vocab.set(w, v);
	}
	return v;
};
function toks(terms, text, asks, grow) {
	const t = [...terms, "?" + asks];
	for (let i = 0; i + 1 < terms.length; i++) t.push(terms[i] + " " + terms[i + 1]);
	t.push(...lettersOf(text).map((x) => "#" + x));
	return [...new Set(t)].flatMap((w) => {
		const v = idOf(w, grow);
		return v === void 0 ? [] : [v];
	});
}
const clf = train(c.phrasings.map((p) => ({
	tokens: toks(p.terms, p.asked, p.asks, true),
	right: ids.get(p.entry)
})), vocab.size, ENTRIES.length);
const cases = UTTERANCES.map((u, i) => ({
	u,
	i
})).filter((x) => x.u.kind === "guidance").map(({ u, i }) => {
	const a = askedTerms(u.say, c);
	const s = scoresOf(clf, toks(a.terms, u.say, a.asks, false));
	const m = Math.max(...s);
	let z = 0;
	for (const v of s) z += Math.exp(v - m);
	const lp = [...s].map((v) => v - m - Math.log(z));
	const r = new Map(rankEntries(u.say).map((x) => [x.entry, Math.log(x.share + 1e-6)]));
	return {
		u,
		h: i % 2,
		lp,
		lf: ENTRIES.map((e) => r.get(e) ?? Math.log(1e-6))
	};
});
for (const b of [
	0,
	.2,
	.4,
	.6,
	1,
	2
]) {
	const st = {
		0: [
			0,
			0,
			0
		],
		1: [
			0,
			0,
			0
		]
	};
	const bad = [];
	for (const k of cases) {
		const s = k.lp.map((v, j) => v + b * k.lf[j]);
		const o = s.map((_, j) => j).sort((x, y) => s[y] - s[x]);
		const at = o.findIndex((e) => k.u.expect.entries.includes(ENTRIES[e].id));
		if (at === 0) st[k.h][0]++;
		if (at < 3) st[k.h][1]++;
		if (at < 5) st[k.h][2]++;
		if (at >= 3 && k.h === 0 && b === .6) bad.push(at + " " + k.u.say + " | " + k.u.expect.entries + " -> " + o.slice(0, 3).map((e) => ENTRIES[e].id));
	}
	console.log(b, JSON.stringify(st));
	bad.forEach((x) => console.log("  ", x));
}
export {};
