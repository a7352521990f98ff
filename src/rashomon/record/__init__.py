"""The nouns, all frozen: what every station takes and gives."""

from rashomon.record.account import Account, Aspect, Position, Standing, Tie, Verdict
from rashomon.record.brief import Brief, Line
from rashomon.record.commitment import Commitment, CommitmentStatus, Share, Slip, Turn
from rashomon.record.entity import Alias, Entity, Whole
from rashomon.record.event import Event, Origin, Story
from rashomon.record.gap import Gap, Silence
from rashomon.record.listing import Card, Listing
from rashomon.record.moment import OPEN, Days, Moment
from rashomon.record.others import Others
from rashomon.record.outlet import Outlet
from rashomon.record.pile import Change, Decision, Evidence, Match, Pile, Placement
from rashomon.record.problem import Problem
from rashomon.record.quantity import Quantity
from rashomon.record.record import FORMAT, Findings, Record
from rashomon.record.report import Published, Report, in_order
from rashomon.record.series import Point, Series
from rashomon.record.skim import Skim
from rashomon.record.span import Span
from rashomon.record.statement import Actor, Attribution, Place, Reading, Statement, Status
from rashomon.record.toll import Toll

__all__ = [
    "FORMAT", "OPEN", "Account", "Actor", "Alias", "Aspect", "Attribution", "Brief", "Card", "Change", "Commitment",
    "CommitmentStatus", "Days", "Decision", "Entity", "Event", "Evidence", "Findings", "Gap", "Line", "Listing",
    "Match", "Moment", "Origin", "Others", "Outlet", "Pile", "Place", "Placement", "Point", "Position", "Problem",
    "Published", "Quantity", "Reading", "Record", "Report", "Series", "Share", "Silence", "Skim", "Slip", "Span",
    "Standing", "Statement", "Status", "Story", "Tie", "Toll", "Turn", "Verdict", "Whole", "in_order",
]  # fmt: skip
