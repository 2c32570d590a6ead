/* Search in the browser. It reads the files that site/search writes and says the same as site/search/reader.py:
   both pass tests/vectors/search_queries.json. Layout of the files: docs/_dev/search.md. Nothing is sent anywhere. */
(() => {
  "use strict";

  /* ---- words: site/search/syllables.py ---- */

  const INITIALS = "b|ch|c|d|gh|gi|g|h|kh|k|l|m|ngh|ng|nh|n|ph|p|qu|r|s|th|tr|t|v|x";
  const RIMES =
    "a|ac|ach|ai|am|an|ang|anh|ao|ap|at|au|ay|e|ec|ech|em|en|eng|enh|eo|ep|et|eu|i|ia|ich|iec|iem|ien|ieng|" +
    "iep|iet|ieu|im|in|inh|ip|it|iu|o|oa|oac|oach|oai|oam|oan|oang|oanh|oao|oap|oat|oay|oc|oe|oem|oen|oeo|oet|" +
    "oi|om|on|ong|ooc|oong|op|ot|u|ua|uac|uan|uang|uanh|uat|uay|uc|ue|uech|uenh|ui|um|un|ung|uo|uoai|uoc|uoi|uom|" +
    "uon|uong|uop|uot|uou|up|ut|uu|uy|uya|uych|uyen|uyet|uyn|uynh|uyp|uyt|uyu|y|yem|yen|yeng|yet|yeu|ych|ym|" +
    "yn|ynh|yp|yt";
  const SYLLABLE = new RegExp(`^(?!n?gh[^eiy])(?:${INITIALS})?(?:${RIMES})$`);
  const STROKED = { đ: "d", ð: "d", ɖ: "d", ƀ: "b", ł: "l", ø: "o", ħ: "h", ŧ: "t", ı: "i" };
  const SOUNDS = [
    ["ph", "f"], ["ngh", "ng"], ["gh", "g"], ["tr", "ch"], ["x", "s"], ["gi", "d"], ["r", "d"], ["v", "d"],
    ["l", "n"], ["qu", "k"], ["c", "k"],
  ];
  const ENDS = [["ch", "t"], ["c", "t"], ["nh", "n"], ["ng", "n"]];
  const CONFUSED = [
    ["x", "s"], ["s", "x"], ["ch", "tr"], ["tr", "ch"], ["gi", "d"], ["d", "gi"], ["r", "d"], ["d", "r"],
    ["gi", "r"], ["r", "gi"], ["v", "d"], ["d", "v"], ["l", "n"], ["n", "l"], ["c", "k"], ["k", "c"],
    ["n", "ng"], ["ng", "n"], ["nh", "n"], ["c", "t"], ["t", "c"], ["ch", "t"], ["i", "y"], ["y", "i"],
  ];
  const LETTERS = "abcdeghiklmnopqrstuvxy";
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
    cuts.forEach(([head, tail]) => [...LETTERS].forEach((letter) => slips.push(head + letter + tail)));
    inside.forEach(([head, tail]) => [...LETTERS].forEach((letter) => slips.push(head + letter + tail.slice(1))));
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

  /* ---- the files: site/search/layout.py, codec.py, store.py ---- */

  const DIGITS = 6;
  const TITLES = 16;
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
        const documents = [];
        let before = 0;
        while (documents.length < count) documents.push((before = before - (before % 8) + varint()));
        lists.set(key(first, second), { frequency, documents });
      }
    }
    return lists;
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
        /* told to the reader below */
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
      const file = number % (this[name].length / DIGITS);
      return (await this.json(`${name}/${file}-${mark(this[name], file)}.json`)) || [];
    }

    async record(ordinal) {
      const block = Math.floor(ordinal / TITLES);
      const held = await this.json(`titles/${block}-${mark(this.titles, block)}.json`);
      return held ? held[ordinal % TITLES] : null;
    }

    async passages(record) {
      const [id, kind, , , , , , marks] = record;
      const blocks = Array.from({ length: marks.length / DIGITS }, (_, block) => block);
      const path = (block) => `passages/${kind}/${id}-${block}-${mark(marks, block)}.json`;
      return (await Promise.all(blocks.map((block) => this.json(path(block))))).flatMap((held) => held || []);
    }
  }

  /* ---- ranking: site/search/impact.py, ranking.py, reader.py ---- */

  const WEIGHTS = [0.299, 0.364, 0.418, 0.496, 0.572, 0.672, 0.769, 0.872];
  const SINGLE = 0.5;
  const MISSING = 0.5;
  const RESPELLED = 0.9;
  const DOUBTED = 0.75;
  const TIE = 0.99;
  const BLOCK = 10;
  const ENOUGH = 0.5;
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
    terms.push([MISSING * rarity(store, 0) * (lists.length - found.length), { documents: [] }]);
    const alone = [];
    const joined = new Set(pairs.filter((_, place) => lists[place].frequency).flat());
    for (const word of unique(reading)) {
      if (joined.size && store.isCommon(word)) continue;
      const list = store.postings(word);
      if (joined.size && list.frequency > list.documents.length) continue;
      alone.push([(joined.has(word) ? SINGLE : 1) * rarity(store, list.frequency), list]);
    }
    return [terms, alone];
  }

  /* The weight of the terms that each document holds; `held` gets the same by impact. */
  function coveredBy(terms, held) {
    const covered = new Map();
    for (const [weight, { documents }] of terms) {
      for (const packed of documents) {
        const ordinal = Math.floor(packed / 8);
        held.set(ordinal, (held.get(ordinal) || 0) + weight * WEIGHTS[packed % 8]);
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

  /* What a reading needs in any case; lists of common words only when no two of its words stand together. */
  async function prepare(store, readings) {
    await store.loadTables(readings.flat().map((word) => store.tableOf(word)));
    const terms = readings.flatMap((reading) => [
      ...pairsOf(reading),
      ...reading.filter((word) => !store.isCommon(word)).map((word) => [word, ""]),
    ]);
    await store.loadShards(terms.map((term) => store.shardOf(...term)));
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

  async function withRespelled(store, readings) {
    const all = readings.map((reading) => [reading, 1]);
    if (!readings.length) return all;
    await prepare(store, readings);
    const together = readings.map(
      (reading) => pairsOf(reading).filter((pair) => store.postings(...pair).frequency).length,
    );
    const likely = readings[together.indexOf(Math.max(...together))];
    const respelled = await respell(store, likely);
    const changed = likely.filter((word, place) => word !== respelled[place]);
    if (!changed.length) return all;
    const worth = changed.some((word) => store.isHeld(word)) ? DOUBTED : RESPELLED;
    await prepare(store, [respelled]);
    return [...all, [respelled, worth]];
  }

  async function rank(store, readings, most) {
    const best = new Map();
    for (const [reading, worth] of await withRespelled(store, readings)) {
      for (const [ordinal, score] of scores(store, reading)) {
        const known = best.get(ordinal);
        if (!known || known.score < score * worth) best.set(ordinal, { ordinal, score: score * worth, reading });
      }
    }
    return [...best.values()].sort((one, other) => other.score - one.score || other.ordinal - one.ordinal).slice(0, most);
  }

  /* The last order of up to ten: kinds weighed, then equals by the marks that were typed. */
  async function settle(store, ranked, accented) {
    const records = await Promise.all(ranked.map((one) => store.record(one.ordinal)));
    const weighed = ranked.map((one, place) => {
      const record = records[place] || [];
      const held = new Set(typedWords(record[3] || ""));
      const marks = accented.filter((word) => held.has(word)).length;
      return { ...one, marks, score: one.score * (KIND_WEIGHT.get(record[1]) || 1) };
    });
    const ordered = [];
    for (let rest = weighed.sort((one, other) => other.score - one.score); rest.length; ) {
      const equal = rest.filter((one) => one.score >= rest[0].score * TIE);
      rest = rest.slice(equal.length);
      ordered.push(...equal.sort((one, other) => other.marks - one.marks));
    }
    return ordered;
  }

  async function byWords(store, query, limit) {
    const ranked = await rank(store, query.readings, Math.ceil(limit / BLOCK) * BLOCK);
    const blocks = [];
    for (let start = 0; start < ranked.length; start += BLOCK) blocks.push(ranked.slice(start, start + BLOCK));
    return (await Promise.all(blocks.map((block) => settle(store, block, query.accented)))).flat().slice(0, limit);
  }

  async function byLookup(store, query) {
    const onDay = (date) => !query.day || date.startsWith(query.day);
    if (query.number && isPlausible(query.number, store.types)) {
      const { number } = query.number;
      const found = [];
      for (const [held, symbol, type, year, date, ordinal] of await store.lookup("numbers", number)) {
        const level = held === number && onDay(date) && agreement(query.number, symbol, store.types[type] || [], year);
        if (level) found.push([level, ordinal]);
      }
      return found.sort((one, other) => other[0] - one[0] || other[1] - one[1]).map(([, ordinal]) => ordinal);
    }
    if (!query.day) return [];
    const month = Number(query.day.slice(0, 4)) * 12 + Number(query.day.slice(5, 7));
    const rows = await store.lookup("dates", month);
    return rows.filter(([date]) => onDay(date)).map(([, ordinal]) => ordinal).sort((one, other) => other - one);
  }

  /* The answer in two steps: what is found, and (later) the passage of each. */
  async function answer(store, typed, limit = 10) {
    store.incomplete = false;
    if (!store.tables) await store.open();
    const query = understand(typed, store.abbreviations);
    let found = (await byLookup(store, query)).slice(0, limit).map((ordinal) => ({ ordinal, reading: [] }));
    if (!found.length) found = await byWords(store, query, limit);
    const records = await Promise.all(found.map((one) => store.record(one.ordinal)));
    return found.map((one, place) => ({ ...one, record: records[place] })).filter((one) => one.record);
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

  const passageText = (passage) =>
    (passage.startsInside ? "… " : "") + passage.words.join(" ") + (passage.endsInside ? " …" : "");

  /* ---- the page ---- */

  const scriptAddress = document.currentScript ? document.currentScript.src : location.href;
  const siteRoot = new URL("../../", scriptAddress);
  const store = new Store(new URL("../search/", scriptAddress));
  globalThis.bangtinSearch = {
    understand, words, skeleton, spread, respellings, isSyllable,
    /* For programs on the page, and for tests: the answer with everything that `bangtin search` says. */
    async search(typed, limit = 10) {
      const results = [];
      for (const { record, reading } of await answer(store, typed, limit)) {
        const passage = reading.length ? choosePassage(await store.passages(record), reading) : null;
        const [id, kind, number, title, date, effect, address] = record;
        const [section, text] = passage ? [passage.section, passageText(passage)] : ["", ""];
        results.push({ id, kind, number, title, date, effect, section, address, passage: text });
      }
      return { results, incomplete: store.incomplete };
    },
  };
  const element = (id) => document.getElementById(id);
  const input = element("search-input");
  const list = element("search-results");
  if (!input || !list) return;
  const status = element("search-status");
  const more = element("search-more");
  const PAGE = 10;
  const MOST_RESULTS = 100;
  const SOON = 120;
  const LATER = 700;
  const LOADING = 300;
  const labels = new Map(
    [...element("search-labels").content.querySelectorAll("[data-label]")].map((one) => [one.dataset.label, one.textContent]),
  );
  let turn = 0;
  let shownText = null;
  let limit = PAGE;

  const say = (name, values = {}) => {
    status.textContent = (status.dataset[name] || "").replace(/\{(\w+)\}/g, (_, value) => values[value] ?? "");
  };
  const toggle = (id, isShown) => {
    const notice = element(id);
    if (notice) notice.hidden = !isShown;
  };
  const shortDate = (iso) => iso.split("-").reverse().map(Number).join("/");

  /* Words as text nodes, those that match in <mark>, without the marks of punctuation around them. */
  function fill(target, shown, marks) {
    target.replaceChildren();
    shown.forEach((word, place) => {
      if (place) target.append(" ");
      const [, before, core, after] = /^([^\p{L}\p{N}]*)([^]*?)([^\p{L}\p{N}]*)$/u.exec(word);
      if (!marks.has(place) || !core) return target.append(word);
      const marked = document.createElement("mark");
      marked.textContent = core;
      target.append(before, marked, after);
    });
  }

  function itemOf({ record, reading }) {
    const [id, kind, number, title, date, effect, address] = record;
    const item = element("search-result").content.firstElementChild.cloneNode(true);
    const slot = (name) => item.querySelector(`[data-slot="${name}"]`);
    const put = (name, text) => {
      const target = slot(name);
      target.textContent = text;
      target.hidden = !text;
    };
    item.dataset.id = id;
    slot("link").href = new URL(address, siteRoot);
    put("number", number);
    put("kind", labels.get(`kind:${kind}`) || "");
    put("date", date ? shortDate(date) : "");
    slot("date").dateTime = date;
    put("effect", labels.get(`effect:${effect}`) || effect);
    put("passage", "");
    const shown = title.split(/\s+/).filter(Boolean);
    fill(slot("title"), shown, new Set(matches(shown, reading).marks));
    return item;
  }

  async function fillPassage(item, { record, reading }) {
    const passage = reading.length ? choosePassage(await store.passages(record), reading) : null;
    if (!passage) return;
    const target = item.querySelector('[data-slot="passage"]');
    fill(target, passage.words, passage.marks);
    if (passage.startsInside) target.prepend("… ");
    if (passage.endsInside) target.append(" …");
    target.hidden = false;
    if (passage.section) item.querySelector('[data-slot="link"]').hash = passage.section;
  }

  async function show(text, most = PAGE) {
    const mine = ++turn;
    shownText = text;
    limit = most;
    const waiting = setTimeout(() => mine === turn && say("loading"), LOADING);
    let found = [];
    let failed = false;
    try {
      if (text) found = await answer(store, text, most);
    } catch {
      failed = true;
    }
    clearTimeout(waiting);
    if (mine !== turn) return;
    const items = found.map(itemOf);
    list.replaceChildren(...items);
    toggle("search-failed", failed);
    toggle("search-incomplete", store.incomplete && !failed);
    if (more) more.hidden = found.length < most || most >= MOST_RESULTS;
    if (failed) say("failed");
    else if (!text) say("empty");
    else say(found.length ? (found.length < most ? "count" : "first") : "none", { n: found.length, q: text });
    await Promise.all(items.map((item, place) => fillPassage(item, found[place]).catch(() => (store.incomplete = true))));
    if (mine === turn) toggle("search-incomplete", store.incomplete && !failed);
  }

  /* While a reader types, a last word that cannot be one yet is left out; after a pause all that stands there counts. */
  function settled(text) {
    const [, head, last] = /^([^]*?)([\p{L}\p{M}\p{N}]*)$/u.exec(text);
    const [word = ""] = words(last);
    return !word || /[0-9]/.test(word) || isSyllable(word) ? text : head;
  }

  const address = (text) => (text ? `#q=${encodeURIComponent(text)}` : location.pathname + location.search);
  const asked = () => new URLSearchParams(location.hash.slice(1)).get("q") || "";
  let soon = 0;
  let later = 0;

  function run(text, step = "replaceState") {
    const query = text.trim().slice(0, LONGEST_QUERY);
    if (asked() !== query) history[step](null, "", address(query));
    if (query !== shownText) return show(query);
    return null;
  }

  function stopWaiting() {
    clearTimeout(soon);
    clearTimeout(later);
  }

  function fromAddress() {
    stopWaiting();
    input.value = asked();
    return run(input.value);
  }

  input.addEventListener("focus", () => store.tables || store.open().catch(() => {}), { once: true });
  input.addEventListener("input", () => {
    stopWaiting();
    const ready = settled(input.value);
    if (ready.trim() || !input.value.trim()) soon = setTimeout(() => run(ready), SOON);
    later = setTimeout(() => run(input.value), LATER);
  });
  input.form.addEventListener("submit", (event) => {
    event.preventDefault();
    stopWaiting();
    run(input.value, "pushState");
  });
  addEventListener("hashchange", fromAddress);
  addEventListener("popstate", fromAddress);
  if (more) {
    more.addEventListener("click", async () => {
      const before = list.children.length;
      await show(shownText, limit + PAGE);
      links()[before]?.focus();
    });
  }

  /* Arrow keys walk from the box through the results and back; Escape returns to the box. */
  const links = () => [...list.querySelectorAll('[data-slot="link"]')];
  function walk(event) {
    const all = links();
    const at = all.indexOf(document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Escape: -1 }[event.key];
    if (to === undefined || event.isComposing || (at < 0 && event.key !== "ArrowDown") || !all.length) return;
    event.preventDefault();
    (to < 0 ? input : all[Math.min(to, all.length - 1)]).focus();
  }
  input.addEventListener("keydown", walk);
  list.addEventListener("keydown", walk);

  fromAddress();
})();
