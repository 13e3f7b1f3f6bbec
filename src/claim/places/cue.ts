import type { PlaceRole } from '../../model/claim.ts';

/** Words around a country that give it a role, where no claim of the sentence does. */
export interface Cue {
  readonly role: PlaceRole;
  /** The sentence, where it matters. */
  readonly sentence?: RegExp;
  /** Directly in front of the country, or of the list that it stands in. */
  readonly before?: RegExp;
  /** Directly behind the country, or behind the list. */
  readonly after?: RegExp;
  /** Behind it, this takes the role away again. */
  readonly unless?: RegExp;
  /** Only for a country said in one of these forms. */
  readonly forms?: readonly string[];
}

export interface PlaceWords {
  readonly cues: readonly Cue[];
  /** Between the countries of one list, brackets left out. */
  readonly joint: RegExp;
  /** An attack was carried out. */
  readonly attack: RegExp;
  /** Somebody reports. */
  readonly report: RegExp;
  /** A state acts or says who did it. */
  readonly act: RegExp;
  /** It was not so, or might be. */
  readonly not: RegExp;
  /** Behind a body's name: it speaks or acts itself. */
  readonly speaks: RegExp;
  /** Behind a sector: what makes it none that was hit. */
  readonly sectorNot: RegExp;
}
