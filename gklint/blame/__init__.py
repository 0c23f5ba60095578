"""Which cells are wrong when sums are: the equations of the tables as a code whose errors can be located.

Every figure stands in several equations (its row's total, its column's, the balance of the year), as a digit of an
article number stands in its check digit. From the set of broken equations follows the smallest set of corrections.
"""

from gklint.blame.balance import Balance
from gklint.blame.diagnosis import Broken, Correction, Diagnosis, Fault, Mending, diagnose
from gklint.blame.hand import Deed, Slip

__all__ = ["Balance", "Broken", "Correction", "Deed", "Diagnosis", "Fault", "Mending", "Slip", "diagnose"]
