/** What is kept of an ID number: a keyed hash and the last four characters. */
export interface KeptId {
  hash: string;
  lastFour: string;
}

/** Who somebody is, only where the facility asks for it: as typed, or what was kept of it before. */
export interface Identified {
  idNumber?: string | undefined;
  idKept?: KeptId | undefined;
}

/** What a party agreed to and states of itself. */
export interface Terms {
  /** The safety notice it agreed to. */
  noticeId: string;
  /** The sub-district the booker belongs to, where a facility is for residents only. */
  areaId?: string | undefined;
}
