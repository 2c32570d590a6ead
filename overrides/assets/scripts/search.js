/* The query layer of the search: what was typed → what is found. It reads the files that site/search writes and says
   the same as site/search/reader.py: both pass tests/vectors/search_*.json. Files: docs/_dev/search.md. */
(() => {
  "use strict";

  /* ---- words: site/search/syllables.py ---- */

  const SYLLABLE = new RegExp(
    "^(?!n?gh[^eiy])(?:ch?|g[hi]?|kh?|n(?:gh?|h)?|ph?|qu|t[hr]?|[bdhlmrsvx])?" +
      "(?:a(?:ch?|n[gh]?|[imoptuy])?|e(?:ch?|n[gh]?|[moptu])?|i(?:a|e(?:ng?|[cmptu])|ch|nh?|[mptu])?" +
      "|o(?:a(?:ch?|n[gh]?|[imopty])?|e[mnot]?|o(?:c|ng)|ng?|[cimpt])?" +
      "|u(?:a(?:n[gh]?|[cty])?|e(?:ch|nh)?|o(?:ai|ng?|[cimptu])?|y(?:a|ch|e[nt]|nh?|[ptu])?|ng?|[cimptu])?" +
      "|y(?:e(?:ng?|[mtu])|ch|nh?|[mpt])?)$",
  );
  const STROKED = { đ: "d", ð: "d", ɖ: "d", ƀ: "b", ł: "l", ø: "o", ħ: "h", ŧ: "t", ı: "i" };
  const listed = (text) => text.split(" ").map((pair) => pair.split("-"));
  const SOUNDS = listed("ph-f ngh-ng gh-g tr-ch x-s gi-d r-d v-d l-n qu-k c-k");
  const ENDS = listed("ch-t c-t nh-n ng-n");
  const CONFUSED = listed(
    "x-s s-x ch-tr tr-ch gi-d d-gi r-d d-r gi-r r-gi v-d d-v l-n n-l c-k k-c n-ng ng-n nh-n c-t t-c ch-t i-y y-i",
  );
  const LETTERS = [..."abcdeghiklmnopqrstuvxy"];
  const LONGEST_WORD = 15;
  const LONGEST_QUERY = 400;
  const MOST_WORDS = 64;
  const MOST_READINGS = 4;

  const unique = (list) => [...new Set(list)];
  const sum = (list) => list.reduce((one, other) => one + other, 0);
  const isDigits = (word) => /^[0-9]+$/.test(word);
  const isSyllable = (word) => SYLLABLE.test(word);

  const fold = (text) =>
    text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "")
      .replace(/[đðɖƀłøħŧı]/g, (letter) => STROKED[letter]);

  const words = (text) =>
    fold(text).replace(/([\p{L}\p{N}_])['’ʼ](?=[\p{L}\p{N}_])/gu, "$1").match(/[a-z0-9]+/g) || [];

  const cutWords = (text) => words(text).map((word) => word.slice(0, LONGEST_WORD));

  function skeleton(word) {
    const [written, sound] = SOUNDS.find(
      ([start]) => word.startsWith(start) && word.length > start.length && !(start === "c" && word[1] === "h"),
    ) || ["", ""];
    let rest = word.slice(written.length);
    const end = ENDS.find(([last]) => rest.endsWith(last) && rest !== last);
    if (end) rest = rest.slice(0, -end[0].length) + end[1];
    return (sound + rest).replace(/y/g, "i").replace(/(.)\1+/g, "$1");
  }

  function untelex(word) {
    const bare = word.replace(/dd/g, "d").replace(/w/g, "").replace(/aa/g, "a").replace(/ee/g, "e").replace(/oo/g, "o");
    const candidates = [bare];
    for (let place = bare.length - 1; place > 0; place--) {
      if ("sfrxj".includes(bare[place]) && /[aeiouy]/.test(bare.slice(0, place))) {
        candidates.push(bare.slice(0, place) + bare.slice(place + 1));
      }
    }
    return candidates.find((candidate) => candidate !== word && isSyllable(candidate)) || null;
  }

  function unvni(word) {
    const letters = word.replace(/[0-9]/g, "");
    return letters !== word && letters && !/^[0-9]/.test(word) && isSyllable(letters) ? letters : null;
  }

  const unlikelihood = (parts) => parts.length + parts.filter((part) => "aeiouy".includes(part[0])).length;

  function compareParts(one, other) {
    const order = unlikelihood(one) - unlikelihood(other) || one.length - other.length;
    const [left, right] = [one.join(" "), other.join(" ")];
    return order || (left < right ? -1 : left > right ? 1 : 0);
  }

  function splits(word) {
    if (word.length > 40 || !/^[a-z]+$/.test(word)) return [];
    const best = [[[]]];
    for (let end = 1; end <= word.length; end++) {
      const found = [];
      for (let start = Math.max(0, end - 7); start < end; start++) {
        const part = word.slice(start, end);
        if (isSyllable(part)) best[start].forEach((head) => found.push([...head, part]));
      }
      best.push(found.sort(compareParts).slice(0, 4));
    }
    const whole = best[word.length].filter((parts) => parts.length > 1);
    return whole.filter((parts) => unlikelihood(parts) === unlikelihood(whole[0]));
  }

  function respellings(word) {
    const slips = [];
    for (const [written, meant] of CONFUSED) {
      for (let place = word.indexOf(written); place >= 0; place = word.indexOf(written, place + 1)) {
        slips.push(word.slice(0, place) + meant + word.slice(place + written.length));
      }
    }
    const cuts = Array.from({ length: word.length + 1 }, (_, place) => [word.slice(0, place), word.slice(place)]);
    const inside = cuts.slice(0, -1);
    inside.forEach(([head, tail]) => slips.push(head + tail.slice(1)));
    cuts.slice(0, -2).forEach(([head, tail]) => slips.push(head + tail[1] + tail[0] + tail.slice(2)));
    cuts.forEach(([head, tail]) => LETTERS.forEach((letter) => slips.push(head + letter + tail)));
    inside.forEach(([head, tail]) => LETTERS.forEach((letter) => slips.push(head + letter + tail.slice(1))));
    return unique(slips.filter((one) => one !== word && isSyllable(one)));
  }

  /* ---- what was meant: site/search/query.py, lookup.py ---- */

  const FILLER = new Set("ngay thang nam ban hanh ky van so cac cua".split(" "));
  const BESIDE_NUMBER = new Set("so ngay thang nam ky".split(" "));
  const DATES = [
    ["([0-9]{1,2}) ?[/.\\-] ?([0-9]{1,2}) ?[/.\\-] ?([0-9]{4}|[0-9]{2})", "day month year"],
    ["([0-9]{1,2}),? ?thang ?([0-9]{1,2})(?:,? ?nam ?| ?[/.\\-] ?| )([0-9]{4})", "day month year"],
    ["([0-9]{4})[/.\\-]([0-9]{1,2})[/.\\-]([0-9]{1,2})", "year month day"],
    ["thang ?([0-9]{1,2})(?:,? ?nam ?| ?[/.\\-] ?| )([0-9]{4})", "month year"],
    ["([0-9]{1,2}) ?[/.\\-] ?([0-9]{4})", "month year"],
  ].map(([form, names]) => [new RegExp(`(^|[^0-9/.\\-])${form}(?![0-9]|[/.\\-][0-9a-z])`), names.split(" ")]);

  function dayOf(found, names) {
    const parts = { day: 0 };
    names.forEach((name, place) => (parts[name] = Number(found[place + 2])));
    if (parts.year < 100) parts.year += 2000;
    const { year, month, day } = parts;
    const isDay = day <= 31 && (day > 0 || !names.includes("day"));
    if (year < 1900 || year >= 2100 || month < 1 || month > 12 || !isDay) return null;
    const two = (number) => String(number).padStart(2, "0");
    return `${year}-${two(month)}` + (day ? `-${two(day)}` : "");
  }

  function findDay(plain) {
    const said = plain.replace(/[a-z]+/g, (word) => (isSyllable(word) ? word : untelex(word) || word));
    for (const [form, names] of DATES) {
      const found = form.exec(said);
      const day = found && dayOf(found, names);
      if (!day) continue;
      const rest = `${said.slice(0, found.index + found[1].length)} ${said.slice(found.index + found[0].length)}`;
      if (words(rest).every((word) => FILLER.has(word)) || numberParts(rest)) return [day, rest];
    }
    return [null, plain];
  }

  function numberParts(text) {
    const pieces = words(text).join(" ").match(/[a-z]+|[0-9]+/g) || [];
    const at = pieces.findIndex(isDigits);
    if (at < 0 || pieces[at].length > 5) return null;
    const rest = pieces.filter((_, place) => place !== at);
    const yearAt = rest.findIndex((piece) => /^(?:19|20)[0-9]{2}$/.test(piece));
    const year = yearAt < 0 ? null : Number(rest.splice(yearAt, 1)[0]);
    return { number: Number(pieces[at]), year, symbol: rest };
  }

  function findNumber(rest) {
    const said = words(rest).filter((word) => !BESIDE_NUMBER.has(word));
    if (said.length > 9 || said.some((word) => /[a-z][0-9]+[a-z]/.test(word))) return null;
    return numberParts(said.join(" "));
  }

  const wanted = (asked) => asked.symbol.join("").replace(/^vanban/, "");

  function isPlausible(asked, types) {
    const joined = wanted(asked);
    const spelled = Object.values(types).flat();
    return !joined || asked.symbol.some((piece) => !isSyllable(piece)) || spelled.some((one) => joined.startsWith(one));
  }

  function agreement(asked, symbol, spellings, year) {
    if (asked.year !== null && asked.year !== year) return 0;
    const said = wanted(asked);
    const pieces = symbol.split(" ").filter(Boolean);
    const whole = pieces.join("");
    const body = pieces.filter((piece) => !spellings.includes(piece)).join("");
    if (said === whole || spellings.some((type) => [type + whole, type + body, body + type].includes(said))) return 3;
    const heads = pieces.slice(0, -1).map((_, place) => pieces.slice(0, place + 1).join(""));
    if (said && [...spellings, body, ...heads].includes(said)) return 2;
    return said ? 0 : 1;
  }

  function wordReadings(word) {
    if (isDigits(word) || isSyllable(word)) return [[word]];
    const keyed = unvni(word) || untelex(word);
    if (!keyed) return [...splits(word), [word]];
    const letters = word.replace(/[0-9]+$/, "");
    const apart = letters !== word && /^[a-z]+$/.test(letters) ? [[letters, word.slice(letters.length)]] : [];
    return [[keyed], ...apart];
  }

  function readingsOf(text, abbreviations) {
    let plain = [[]];
    for (const word of words(text).slice(0, MOST_WORDS).reverse()) {
      const choices = wordReadings(word).map((parts) => parts.map((part) => part.slice(0, LONGEST_WORD)));
      plain = choices.flatMap((parts) => plain.map((tail) => [...parts, ...tail])).slice(0, MOST_READINGS);
    }
    const said = ` ${plain[0].join(" ")} `;
    let [long, short] = [said, said];
    for (const [brief, full] of Object.entries(abbreviations)) {
      long = long.split(` ${brief} `).join(` ${full} `);
      short = short.split(` ${full} `).join(` ${brief} `);
    }
    const others = [long, short].filter((other) => other !== said).map((other) => other.trim());
    const all = [...plain.map((reading) => reading.join(" ")), ...others].filter(Boolean);
    return unique(all).slice(0, MOST_READINGS).map((reading) => reading.split(" "));
  }

  const placeTones = (text) =>
    text.normalize("NFD")
      .replace(/(^|[^q])(o(?=[ae])|u(?=y))([aey])([\u0300\u0301\u0309\u0303\u0323])(?![\p{L}\u0300-\u036f])/giu, "$1$2$4$3")
      .normalize("NFC");
  const typedWords = (text) => placeTones(text).toLowerCase().match(/[\p{L}\p{N}]+/gu) || [];

  function understand(typed, abbreviations = {}) {
    const text = typed.slice(0, LONGEST_QUERY);
    const [day, rest] = findDay(fold(text).replace(/\s+/g, " ").trim());
    const accented = typedWords(text).slice(0, MOST_WORDS).filter((word) => /[^\x00-\x7f]/.test(word));
    return { number: findNumber(rest), day, readings: readingsOf(text, abbreviations), accented };
  }

  /* ---- the files: site/search/layout.py, codec.py, store.py, facets.py ---- */

  const DIGITS = 6;
  const TITLES = 8;
  const TITLE_GROUP = 16;
  const LOOKUP_GROUP = 4;
  const MARKS = 4096;
  const FACETS = ["kind", "issuer", "type", "topic", "audience", "channel", "effect", "year"];
  const mark = (marks, number) => marks.slice(number * DIGITS, (number + 1) * DIGITS);
  const key = (first, second) => `${first} ${second}`;

  function spread(word) {
    let value = 0x811c9dc5;
    for (const letter of skeleton(word)) value = Math.imul(value ^ letter.charCodeAt(0), 0x01000193);
    return (value ^ (value >>> 15)) >>> 0;
  }

  function decodeShard(bytes) {
    const lists = new Map();
    let place = 0;
    const byte = () => {
      if (place >= bytes.length) throw new RangeError("shard");
      return bytes[place++];
    };
    const text = (length) => {
      let letters = "";
      while (length--) letters += String.fromCharCode(byte());
      return letters;
    };
    const varint = () => {
      let value = 0;
      for (let shift = 1; ; shift *= 128) {
        const next = byte();
        value += (next & 127) * shift;
        if (next < 128) return value;
      }
    };
    while (place < bytes.length) {
      const first = text(byte());
      let second = "";
      for (let terms = varint(); terms > 0; terms--) {
        const lengths = byte();
        second = second.slice(0, lengths >> 4) + text(lengths & 15);
        const head = varint();
        const count = head >> 1;
        const frequency = head & 1 ? varint() : count;
        if (count > bytes.length) throw new RangeError("shard");
        const documents = new Uint32Array(count);
        for (let at = 0, packed = 0; at < count; at++) documents[at] = packed += varint();
        lists.set(key(first, second), { frequency, documents });
      }
    }
    return lists;
  }

  /* The block of a long text with most words of the query, each worth more in fewer blocks: site/search/texts.py. */
  function likelyBlock(telling, reading) {
    const wanted = new Set(reading.map((word) => spread(word) % MARKS));
    const held = telling.map((written) => {
      const found = new Set();
      let value = 0;
      for (const digit of written) {
        value += digit.charCodeAt() - 35;
        if (digit < "S" && wanted.has(value)) found.add(value);
      }
      return found;
    });
    const worth = (one) => held.filter((block) => !block.has(one)).length;
    const scores = held.map((block) => sum([...block].map(worth)));
    return scores.indexOf(Math.max(...scores));
  }

  class Store {
    constructor(root) {
      this.root = root;
      this.held = new Map();
      this.incomplete = false;
    }

    async open() {
      const entry = await this.json("index.json");
      const directory = entry && (await this.json(`directory-${entry.directory}.json`));
      if (!directory) {
        this.held.clear();
        throw new Error("search index");
      }
      Object.assign(this, directory);
      this.tableCount = this.tables.length / DIGITS;
    }

    /* Each file is asked for once; what cannot be read is remembered as null, and asked for again by the next query. */
    async load(path, read) {
      if (!this.held.has(path)) this.held.set(path, this.fetched(path, read));
      const value = await this.held.get(path);
      if (value === null) this.held.delete(path);
      else this.held.set(path, value);
      return value;
    }

    async fetched(path, read) {
      try {
        const answer = await fetch(new URL(path, this.root), { credentials: "omit" });
        if (answer.ok) return await read(answer);
      } catch {
        /* told to the reader by `incomplete` */
      }
      this.incomplete = true;
      return null;
    }

    json(path) {
      return this.load(path, (answer) => answer.json());
    }

    now(path) {
      const value = this.held.get(path);
      return value instanceof Promise ? undefined : value;
    }

    tableOf(first) {
      return spread(first) % this.tableCount;
    }

    tablePath(number) {
      return `tables/${number}-${mark(this.tables, number)}.json`;
    }

    table(first) {
      return this.now(this.tablePath(this.tableOf(first))) || {};
    }

    isCommon(word) {
      return `${word}+` in this.table(word);
    }

    isHeld(word) {
      return this.isCommon(word) || this.postings(word).frequency > 0;
    }

    shardOf(first, second) {
      const table = this.table(first);
      const common = table[`${first}+`];
      if (!second && common) return `words/${first}-one-${common}.bin`;
      const own = Object.hasOwn(table, first) && first ? table[first] : "";
      if (own) {
        const number = spread(second) % (own.length / DIGITS);
        return `words/${first}-${number}-${mark(own, number)}.bin`;
      }
      const shared = table[""] || "";
      const bucket = spread(first) % Math.max(1, (this.tableCount * shared.length) / DIGITS);
      return shared ? `words/_-${bucket}-${mark(shared, Math.floor(bucket / this.tableCount))}.bin` : "";
    }

    postings(first, second = "") {
      const shard = this.now(this.shardOf(first, second));
      return (shard && shard.get(key(first, second))) || { frequency: 0, documents: [] };
    }

    loadTables(numbers) {
      return Promise.all(unique(numbers).map((number) => this.json(this.tablePath(number))));
    }

    loadShards(paths) {
      const decode = async (answer) => decodeShard(new Uint8Array(await answer.arrayBuffer()));
      return Promise.all(unique(paths.filter(Boolean)).map((path) => this.load(path, decode)));
    }

    async lookup(name, number) {
      const [count, marks] = this[name];
      const file = number % count;
      return (await this.json(`${name}/${file}-${mark(marks, Math.floor(file / LOOKUP_GROUP))}.json`)) || [];
    }

    async record(ordinal) {
      const block = Math.floor(ordinal / TITLES);
      const held = await this.json(`titles/${block}-${mark(this.titles, Math.floor(block / TITLE_GROUP))}.json`);
      return (held && held[ordinal % TITLES]) || null;
    }

    async passages([id, kind], reading) {
      const path = `passages/${kind}/${id}-p`;
      const held = (await this.json(`${path}.json`)) || [];
      if (!held.blocks) return held;
      return (await this.json(`${path}${likelyBlock(held.blocks, reading)}.json`)) || [];
    }

    /* `place(ordinal)` → where its facets stand; of the years that the ordinals need, or of all. */
    async loadFacets(ordinals) {
      const { facets: years } = this;
      const next = (at) => (at + 1 < years.length ? years[at + 1][1] : Infinity);
      const needed = years.filter((year, at) => !ordinals || ordinals.some((one) => one >= year[1] && one < next(at)));
      const known = new Map();
      const read = async ([year, start, hash]) => {
        const held = await this.json(`facets/${year}-${hash}.json`);
        let ordinal = start;
        if (held) held.places.forEach((gap, place) => known.set((ordinal += gap), { held, place, year }));
      };
      await Promise.all(needed.map(read));
      return known;
    }
  }

  function idsOf({ held, place, year }, name) {
    if (name === "year") return year ? [String(year)] : [];
    const [values, which] = held[name];
    return values[which.length ? which[place] : 0].split(" ").filter(Boolean);
  }

  const dayOfFacets = (one) => (one && one.year ? one.year * 1000 + one.held.days[one.place] : 0);
  const fits = (one, narrowed) => one && Object.entries(narrowed).every(([name, id]) => idsOf(one, name).includes(id));

  /* ---- ranking: site/search/impact.py, ranking.py, reader.py ---- */

  const WEIGHTS = [0.299, 0.364, 0.418, 0.496, 0.572, 0.672, 0.769, 0.872];
  const SINGLE = 0.5;
  const MISSING = 0.5;
  const RESPELLED = 0.9;
  const DOUBTED = 0.75;
  const TIE = 0.99;
  const BLOCK = 10;
  const ENOUGH = 0.5;
  const RELEVANT = 0.4;
  const KIND_WEIGHT = new Map([["message", 0.85], ["page", 0.7]]);
  const MOST_PAIRS = 24;
  const MOST_RESPELLED = 12;
  const MOST_TABLES = 2;
  const MOST_SHARDS = 8;

  function pairsOf(reading) {
    const pairs = new Map();
    reading.slice(1).forEach((second, place) => pairs.set(key(reading[place], second), [reading[place], second]));
    return [...pairs.values()];
  }

  const rarity = (store, frequency) => Math.log(1 + (store.documents - frequency + 0.5) / (frequency + 0.5));

  function termsOf(store, reading) {
    const pairs = pairsOf(reading);
    const lists = pairs.map((pair) => store.postings(...pair));
    const found = lists.filter((list) => list.frequency);
    const rarest = [...found].sort((one, other) => one.frequency - other.frequency).slice(0, MOST_PAIRS);
    const terms = rarest.map((list) => [rarity(store, list.frequency), list]);
    store.cut ||= rarest.some((list) => list.frequency > list.documents.length);
    terms.push([MISSING * rarity(store, 0) * (lists.length - found.length), { documents: [] }]);
    const alone = [];
    const joined = new Set(pairs.filter((_, place) => lists[place].frequency).flat());
    for (const word of unique(reading)) {
      if (joined.size && store.isCommon(word)) continue;
      const list = store.postings(word);
      if (joined.size && list.frequency > list.documents.length) continue;
      store.cut ||= list.frequency > list.documents.length;
      alone.push([(joined.has(word) ? SINGLE : 1) * rarity(store, list.frequency), list]);
    }
    return [terms, alone];
  }

  /* The weight of the terms that each document holds; `held` gets the same by impact. */
  function coveredBy(terms, held) {
    const covered = new Map();
    for (const [weight, { documents }] of terms) {
      for (const packed of documents) {
        const ordinal = packed >>> 3;
        held.set(ordinal, (held.get(ordinal) || 0) + weight * WEIGHTS[packed & 7]);
        covered.set(ordinal, (covered.get(ordinal) || 0) + weight);
      }
    }
    return covered;
  }

  function scores(store, reading) {
    const [pairs, alone] = termsOf(store, reading);
    const weightOf = (terms) => sum(terms.map(([weight]) => weight));
    const whole = weightOf([...pairs, ...alone]);
    const enough = ENOUGH * weightOf(alone);
    const held = new Map();
    const [byPairs, byWords] = [coveredBy(pairs, held), coveredBy(alone, held)];
    const found = new Map();
    for (const [ordinal, score] of held) {
      if (!byPairs.has(ordinal) && byWords.get(ordinal) < enough) continue;
      const covered = (byPairs.get(ordinal) || 0) + (byWords.get(ordinal) || 0);
      found.set(ordinal, (score / whole) * Math.sqrt(covered / whole));
    }
    return found;
  }

  /* What a reading needs in any case; lists of common words only when no two of its words stand together. The titles
     that pairs alone would show are asked for while the list of the last word is still on its way. */
  async function prepare(store, readings, wanted) {
    const load = async ([first, second]) => {
      await store.loadTables([store.tableOf(first)]);
      if (!wanted()) throw new Error("stale");
      if (second || !store.isCommon(first)) await store.loadShards([store.shardOf(first, second)]);
    };
    const loadAll = (terms) => Promise.all(terms.map(load));
    const showPairs = () => {
      const early = [...scores(store, readings[0])].sort((one, other) => other[1] - one[1]);
      early.slice(0, BLOCK).forEach(([ordinal]) => store.record(ordinal));
    };
    await Promise.all([
      loadAll(readings.flatMap(pairsOf)).then(showPairs),
      loadAll(readings.flat().map((word) => [word, ""])),
    ]);
    const apart = readings.filter((reading) => !pairsOf(reading).some((pair) => store.postings(...pair).frequency));
    await store.loadShards(apart.flat().map((word) => store.shardOf(word, "")));
  }

  class Asked {
    constructor(store, pairs) {
      this.store = store;
      this.tables = new Set(pairs.map(([first]) => store.tableOf(first)));
      this.shards = new Set(pairs.map((pair) => store.shardOf(...pair)));
      this.moreTables = MOST_TABLES;
      this.moreShards = MOST_SHARDS;
    }

    async admit(pairs) {
      const { store, tables, shards } = this;
      for (const [first] of pairs) {
        const table = store.tableOf(first);
        if (!tables.has(table) && this.moreTables > 0) {
          this.moreTables--;
          tables.add(table);
        }
      }
      await store.loadTables([...tables]);
      for (const [first, second] of pairs) {
        if (!tables.has(store.tableOf(first)) || this.moreShards === 0) continue;
        const shard = store.shardOf(first, second);
        if (!shards.has(shard)) {
          this.moreShards--;
          shards.add(shard);
        }
      }
      await store.loadShards([...shards]);
    }

    holds([first, second]) {
      if (!this.tables.has(this.store.tableOf(first)) || !this.shards.has(this.store.shardOf(first, second))) return 0;
      return this.store.postings(first, second).frequency ? 1 : 0;
    }
  }

  function beside(before, word, after) {
    const pairs = [];
    if (before) pairs.push([before, word]);
    if (after) pairs.push([word, after]);
    return pairs.length ? pairs : [[word, ""]];
  }

  async function respell(store, reading) {
    if (reading.length > MOST_RESPELLED) return reading;
    const said = [...reading];
    const pairs = pairsOf(reading);
    const asked = new Asked(store, pairs);
    const count = (some) => sum(some.map((pair) => asked.holds(pair)));
    const apart = count(pairs) === 0;
    for (const [place, word] of reading.entries()) {
      const [before, after] = [said[place - 1] || "", said[place + 1] || ""];
      if (isDigits(word) || count(beside(before, word, after))) continue;
      const enough = store.isHeld(word) && !apart ? 2 : 1;
      const others = respellings(word);
      await asked.admit(others.flatMap((other) => beside(before, other, after)));
      const found = others.map((other) => count(beside(before, other, after)));
      const most = Math.max(0, ...found);
      if (most >= enough) said[place] = others[found.indexOf(most)];
    }
    return said;
  }

  async function withRespelled(store, readings, wanted) {
    const all = readings.map((reading) => [reading, 1]);
    if (!readings.length) return all;
    await prepare(store, readings, wanted);
    const together = readings.map(
      (reading) => pairsOf(reading).filter((pair) => store.postings(...pair).frequency).length,
    );
    const likely = readings[together.indexOf(Math.max(...together))];
    const respelled = await respell(store, likely);
    const changed = likely.filter((word, place) => word !== respelled[place]);
    if (!changed.length) return all;
    const worth = changed.some((word) => store.isHeld(word)) ? DOUBTED : RESPELLED;
    await prepare(store, [respelled], wanted);
    return [...all, [respelled, worth]];
  }

  async function rank(store, readings, wanted) {
    const best = new Map();
    for (const [reading, worth] of await withRespelled(store, readings, wanted)) {
      for (const [ordinal, score] of scores(store, reading)) {
        const known = best.get(ordinal);
        if (!known || known.score < score * worth) best.set(ordinal, { ordinal, score: score * worth, reading });
      }
    }
    const ranked = [...best.values()].sort((one, other) => other.score - one.score || other.ordinal - one.ordinal);
    return ranked.filter((one, place) => place < BLOCK || one.score >= RELEVANT * ranked[0].score);
  }

  /* The last order of up to ten: kinds weighed, of equals the newest, then equals by the marks that were typed. */
  async function settle(store, ranked, accented) {
    const records = await Promise.all(ranked.map((one) => store.record(one.ordinal)));
    const weighed = ranked.map((one, place) => {
      const [, kind, , title = "", date = ""] = records[place] || [];
      const held = new Set(typedWords(title));
      const marks = accented.filter((word) => held.has(word)).length;
      return { ...one, date, marks, score: one.score * (KIND_WEIGHT.get(kind) || 1) };
    });
    const newest = (one, other) => (one.date < other.date ? 1 : one.date > other.date ? -1 : 0);
    const ordered = [];
    for (let rest = weighed.sort((one, other) => other.score - one.score || newest(one, other)); rest.length; ) {
      const equal = rest.filter((one) => one.score >= rest[0].score * TIE);
      rest = rest.slice(equal.length);
      ordered.push(...equal.sort((one, other) => other.marks - one.marks));
    }
    return ordered;
  }

  async function byLookup(store, query) {
    const onDay = (date) => !query.day || date.startsWith(query.day);
    const found = [];
    if (query.number && isPlausible(query.number, store.types)) {
      const { number } = query.number;
      for (const [held, symbol, type, year, date, ordinal] of await store.lookup("numbers", number)) {
        const level = held === number && onDay(date) && agreement(query.number, symbol, store.types[type] || [], year);
        if (level) found.push([level, date, ordinal]);
      }
    } else if (query.day) {
      const month = Number(query.day.slice(0, 4)) * 12 + Number(query.day.slice(5, 7));
      const rows = await store.lookup("dates", month);
      rows.filter(([date]) => onDay(date)).forEach((row) => found.push([0, ...row]));
    }
    const byDate = (one, other) => (one < other ? 1 : one > other ? -1 : 0);
    found.sort((one, other) => other[0] - one[0] || byDate(one[1], other[1]) || other[2] - one[2]);
    return found.map(([, , ordinal]) => ({ ordinal, reading: [] }));
  }

  /* All that answer a query, best first; nothing typed and something narrowed: all there is. */
  async function findAll(store, query, narrowed, wanted) {
    if (!query.readings.length) {
      const all = Object.keys(narrowed).length ? await store.loadFacets() : new Map();
      return [...all.keys()].map((ordinal) => ({ ordinal, reading: [] }));
    }
    const found = await byLookup(store, query);
    return found.length ? found : rank(store, query.readings, wanted);
  }

  async function inOrder(store, found, query, limit) {
    if (!found.length || !found[0].reading.length) return found.slice(0, limit);
    const blocks = [];
    const most = Math.min(limit, found.length);
    for (let start = 0; start < most; start += BLOCK) blocks.push(found.slice(start, start + BLOCK));
    const settled = await Promise.all(blocks.map((block) => settle(store, block, query.accented)));
    return settled.flat().slice(0, limit);
  }

  function countFacets(known, narrowed) {
    const counts = {};
    for (const name of FACETS) {
      const { [name]: _, ...others } = narrowed;
      counts[name] = {};
      for (const one of known) {
        if (fits(one, others)) for (const id of idsOf(one, name)) counts[name][id] = (counts[name][id] || 0) + 1;
      }
    }
    return counts;
  }

  /* The first answers with their records, how many there are (at least, when lists were cut), counts of the facets.
     It stops with an error between two steps as soon as it is no longer wanted. */
  async function answer(store, typed, options) {
    const { limit = BLOCK, narrowed = {}, byDate, counting, wanted = () => true } = options || {};
    store.incomplete = store.cut = false;
    if (!store.tables) await store.open();
    const query = understand(typed, store.abbreviations);
    const isNarrow = Object.keys(narrowed).length > 0;
    const newestFirst = byDate || !query.readings.length;
    let found = await findAll(store, query, narrowed, wanted);
    let counts = null;
    if (isNarrow || counting || (newestFirst && found.length)) {
      const known = await store.loadFacets(found.map((one) => one.ordinal));
      if (counting) counts = countFacets(found.map((one) => known.get(one.ordinal)).filter(Boolean), narrowed);
      if (isNarrow) found = found.filter((one) => fits(known.get(one.ordinal), narrowed));
      const day = (one) => dayOfFacets(known.get(one.ordinal));
      if (newestFirst) found.sort((one, other) => day(other) - day(one) || other.ordinal - one.ordinal);
    }
    const first = newestFirst ? found.slice(0, limit) : await inOrder(store, found, query, limit);
    const records = await Promise.all(first.map((one) => store.record(one.ordinal)));
    const shown = first.map((one, place) => ({ ...one, record: records[place] })).filter((one) => one.record);
    return { shown, found: found.length, cut: store.cut, counts };
  }

  /* ---- passages: site/search/passages.py ---- */

  const SHOWN = 40;
  const LEAD = 6;

  function matches(shown, reading) {
    const said = shown.flatMap((text, place) => cutWords(text).map((word) => [word, place]));
    const asked = new Set(pairsOf(reading).map((pair) => key(...pair)));
    const pairs = new Set();
    const marks = new Set();
    said.slice(1).forEach((other, at) => {
      const one = said[at];
      if (!asked.has(key(one[0], other[0]))) return;
      pairs.add(key(one[0], other[0]));
      marks.add(one[1]).add(other[1]);
    });
    if (!pairs.size) said.filter(([word]) => reading.includes(word)).forEach(([, place]) => marks.add(place));
    return { pairs: pairs.size, marks: [...marks].sort((one, other) => one - other) };
  }

  function choosePassage(sections, reading) {
    let best = null;
    for (const [section, text] of sections) {
      const shown = text.split(/\s+/).filter(Boolean);
      if (!shown.length) continue;
      const { pairs, marks } = matches(shown, reading);
      if (!best || pairs > best.pairs || (pairs === best.pairs && marks.length > best.marks.length)) {
        best = { section, shown, pairs, marks };
      }
    }
    if (!best) return null;
    const { section, shown, marks } = best;
    const within = (start) => marks.filter((place) => place >= start && place < start + SHOWN);
    let start = 0;
    let most = -1;
    for (const place of marks.map((one) => Math.max(0, one - LEAD)).concat(marks.length ? [] : [0])) {
      if (within(place).length > most) [start, most] = [place, within(place).length];
    }
    start = Math.max(0, Math.min(start, shown.length - SHOWN));
    return {
      section,
      words: shown.slice(start, start + SHOWN),
      marks: new Set(within(start).map((place) => place - start)),
      startsInside: start > 0,
      endsInside: start + SHOWN < shown.length,
    };
  }

  /* While a reader types, a last word that cannot be one yet is left out. */
  function settled(text) {
    const [, head, last] = /^([^]*?)([\p{L}\p{M}\p{N}]*)$/u.exec(text);
    const [word = ""] = words(last);
    return !word || /[0-9]/.test(word) || isSyllable(word) ? text : head;
  }

  const store = new Store(new URL("../search/", document.currentScript.src));
  const passageOf = async ({ record, reading }) =>
    reading.length ? choosePassage(await store.passages(record, reading), reading) : null;

  globalThis.bangtinSearch = {
    FACETS, LONGEST_QUERY, isSyllable, matches, passageOf, settled, store, understand,
    answer: (typed, options) => answer(store, typed, options),
    names: () => store.json(`names-${store.names}.json`),
    open: () => store.tables || store.open().catch(() => {}),
    site: new URL("../../", document.currentScript.src),
  };
})();
