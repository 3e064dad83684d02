// What follows from what: domain event to reactions. How they are carried stands in outbox.ts.
import type { WhatFollows } from '#contract/happenings'
import type { Deps } from '#http/handler'
import { askToConfirm, tellLapsed, tellMissed, tellMoved, tellOffered, tellReleased } from '#notices/reactions'
import { showPlacesLeft } from '#postings/reactions'
import { moveClaim, moveHolders, remindHolders } from '#reserve/moves'
import { lookAgain, offerNext } from '#reserve/queue'
import { type Reaction, sweep } from './outbox'

/** A name in happenings.ts that something follows from has its row here, or it does not compile. */
export const reactions: Record<WhatFollows, Record<string, Reaction>> = {
  'gig.joined': { showPlacesLeft },
  // A place may be free though somebody waits: nobody before had the time.
  'gig.queued': { showPlacesLeft, offerNext },
  'gig.accepted': { showPlacesLeft },
  'gig.left': { offerNext, lookAgain, showPlacesLeft },
  'gig.changed': { offerNext, showPlacesLeft },
  'gig.released': { offerNext, lookAgain, tellReleased, showPlacesLeft },
  'place.offered': { tellOffered, showPlacesLeft },
  'place.freed': { offerNext, showPlacesLeft },
  'offer.lapsed': { offerNext, tellLapsed, showPlacesLeft },
  'queue.ended': { tellMissed },
  'pool.moved': { moveHolders },
  'pool.tomorrow': { remindHolders },
  'claim.to-move': { moveClaim },
  'claim.moved': { lookAgain, tellMoved },
  'claim.to-confirm': { askToConfirm },
}

/** Reacts to everything that is due; returns how many events it settled. */
export const sweepEvents = (deps: Deps): Promise<number> => sweep(deps, reactions)
