namespace Samsyn.Medicines.Therapy;

/// <summary>Finds which prescriptions belong together, by how they overlap or follow each other.</summary>
/// <remarks>
/// The patterns are those of RAMSES. With A beginning no later than B: where A goes on while B begins, they always belong together; where A ended before
/// (a single dose ends as it begins), the gap decides. They are a combination when they begin and were ordered close to each other and overlap; of a single
/// dose and a course after it, only when both are of the same medicine (a loading dose).
/// </remarks>
static class PrescriptionLinks
{
    public static PrescriptionLink Between(Prescription one, Prescription other, LinkLimits limits)
    {
        if (one.Person != other.Person || one.Purpose != other.Purpose || !one.Counts || !other.Counts) return PrescriptionLink.None;
        // Of two that begin at once either may be the first; the closer link counts
        if (one.Time.From == other.Time.From) return Closer(Ordered(one, other, limits), Ordered(other, one, limits));
        return one.Time.From < other.Time.From ? Ordered(one, other, limits) : Ordered(other, one, limits);
    }

    static PrescriptionLink Closer(PrescriptionLink left, PrescriptionLink right) => left > right ? left : right;

    static PrescriptionLink Ordered(Prescription first, Prescription second, LinkLimits limits)
    {
        var goesOn = !first.IsOneOff && first.Time.To >= second.Time.From;
        var mayCombine = (first.IsOneOff, second.IsOneOff) switch
        {
            (true, true) => true,
            (true, false) => first.Substance == second.Substance,
            (false, true) => false,
            (false, false) => goesOn,
        };
        if (mayCombine && Hours(first.Time.From, second.Time.From) <= limits.CombinationStart
            && Math.Abs(Hours(first.Authored, second.Authored)) < limits.CombinationAuthoring) return PrescriptionLink.Combination;
        return goesOn || Math.Abs(Hours(first.Time.To, second.Time.From)) < limits.Continuation ? PrescriptionLink.Continuation : PrescriptionLink.None;
    }

    static double Hours(DateTime from, DateTime to) => (to - from).TotalHours;
}
