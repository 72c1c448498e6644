using System.Globalization;
using System.Text;
using Samsyn.Events.Freshness;
using Samsyn.Events.Store;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Time;
using Samsyn.Medicines.Demo;
using Samsyn.Medicines.Measures;
using Samsyn.Medicines.Signals;
using Samsyn.Tests.Medicines.Demo;

namespace Samsyn.Tests.Medicines.Signals;

/// <summary>A few ratios of the demo region, made of its rows by the most obvious means: what signals are searched in, without a database.</summary>
/// <remarks>Rows are read once and only summed, so that a region can be as large as its rare events need.</remarks>
sealed class DemoMeasures
{
    static readonly OrganisationKind[] Kinds = [OrganisationKind.Region, OrganisationKind.Hospital, OrganisationKind.Department, OrganisationKind.Pharmacy];

    readonly Dictionary<(Ratio Ratio, string Place), Dictionary<Month, (decimal Over, decimal Under)>> _sums = [];
    readonly Dictionary<(string Place, Month Month), long> _deliveries = [];
    readonly Dictionary<(string Place, Month SeenAt), Month?> _complete = [];
    readonly Dictionary<string, IReadOnlyList<Organisation>> _above = [];
    readonly Month _last;

    DemoMeasures(DemoFindings findings, Month last)
    {
        (Findings, _last) = (findings, last);
        var byCode = DemoPlaces.All(findings).ToDictionary(p => p.Code, p => new Organisation { Code = p.Code, Name = p.Name, Kind = p.Kind });
        foreach (var place in DemoPlaces.All(findings))
            (byCode[place.Code].ParentId, byCode[place.Code].SuccessorId) = (place.Parent is { } above ? byCode[above].Id : null, place.Successor is { } next ? byCode[next].Id : null);
        Tree = new(byCode.Values);
    }

    public DemoFindings Findings { get; }
    public OrganisationTree Tree { get; }

    public IEnumerable<Delivery> Deliveries => [.. _deliveries.Select(d => new Delivery(d.Key.Place, MedicineEventKind.Administer, d.Key.Month, d.Value))];

    public static DemoMeasures Of(int seed, double scale)
    {
        var until = new DateOnly(2025, 10, 31);
        var measures = new DemoMeasures(new(until), Month.Of(until));
        DemoFiles.Write(new(scale, seed, until, ""), SmallRegion.Catalogue, _ => new Lines(measures.Read), null, TestContext.Current.CancellationToken);
        return measures;
    }

    /// <summary>Each organisation's months as one would have seen them at the end of a month.</summary>
    public IReadOnlyDictionary<string, Course> Courses(Ratio ratio, Month seenAt)
    {
        var courses = new Dictionary<string, Course>(StringComparer.Ordinal);
        foreach (var place in Tree.All.Where(o => Kinds.Contains(o.Kind) && o.SuccessorId is null))
            if (_sums.TryGetValue((ratio, place.Code), out var sums) && Complete(place, seenAt) is { } complete && seenAt - complete < 6 && sums.Keys.Any(m => m <= complete))
                courses[place.Code] = Course.Of(Definition(ratio), sums.Where(v => v.Value.Under > 0).Select(v => new MeasureValue(place.Code, v.Key, v.Value.Over, v.Value.Under, 100 * v.Value.Over / v.Value.Under)), complete);
        return courses;
    }

    Month? Complete(Organisation place, Month seenAt)
    {
        if (_complete.TryGetValue((place.Code, seenAt), out var known)) return known;
        var below = Tree.WithAllBelow(place).Select(o => o.Code).ToHashSet(StringComparer.Ordinal);
        return _complete[(place.Code, seenAt)] = FreshnessRule.Of(Deliveries.Where(d => below.Contains(d.Organisation) && d.Month <= seenAt), seenAt.Plus(1)).LastComplete;
    }

    /// <summary>The signals there are after looking at the end of each of the last months.</summary>
    public List<(string Place, Signal Signal)> Seen(Ratio ratio, int months)
    {
        List<Signal> signals = [];
        foreach (var month in new Period(_last.Plus(1 - months), _last).Months())
            SignalsOf.Keep(signals, MeasureCauses.In(Definition(ratio), Courses(ratio, month), Tree));
        return [.. signals.Select(s => (Tree.Find(s.OrganisationId)!.Code, s))];
    }

    static MeasureDefinition Definition(Ratio ratio) => new()
    {
        Code = ratio.ToString(), Name = new(ratio.ToString()), Per = 100, Direction = ratio == Ratio.Biosimilar ? Direction.Higher : Direction.Lower,
        Numerator = new() { Quantity = MeasureQuantity.Ddd, Events = new([new()], []) }, Denominator = new() { Quantity = MeasureQuantity.Ddd, Events = new([new()], []) },
    };

    void Read(string line)
    {
        var row = DemoRow.Read(line);
        var month = new Month(row.Time.Year, row.Time.Month);
        _deliveries[(row.Organisation, month)] = _deliveries.GetValueOrDefault((row.Organisation, month)) + 1;
        var isUse = row.Kind is "administer" or "hand-out";
        if (row.Atc == "L04AB04" && isUse) Add(Ratio.Biosimilar, row, month, row.Quantity, !row.ProductName.Contains("Origin", StringComparison.Ordinal));
        if (row.Atc.StartsWith("J01", StringComparison.Ordinal) && row.Kind == "administer" && row.Ddd is { } ddd) Add(Ratio.Cefuroxime, row, month, ddd, row.Atc == "J01DC02");
        if (row.Atc.StartsWith("L01", StringComparison.Ordinal) && (isUse || row.Kind == "discard"))
        {
            Add(Ratio.OpenedPacks, row, month, row.Cost, row.Reason == "opened pack");
            Add(Ratio.Cancelled, row, month, row.Cost, row.Reason is "cancelled treatment" or "patient died");
        }
        if (row.Kind is "hand-out" or "return") Add(Ratio.Returned, row, month, row.Cost, row.Kind == "return");
    }

    void Add(Ratio ratio, DemoRow row, Month month, decimal amount, bool isOver)
    {
        if (!_above.TryGetValue(row.Organisation, out var places)) _above[row.Organisation] = places = Tree.Path(Tree.Find(row.Organisation)!);
        foreach (var place in places)
        {
            if (!_sums.TryGetValue((ratio, place.Code), out var months)) _sums[(ratio, place.Code)] = months = [];
            var before = months.GetValueOrDefault(month);
            months[month] = (before.Over + (isOver ? amount : 0), before.Under + amount);
        }
    }

    public enum Ratio { Biosimilar, Cefuroxime, OpenedPacks, Cancelled, Returned }

    /// <summary>A stream that hands on each line but the header, as soon as it is whole.</summary>
    sealed class Lines(Action<string> read) : MemoryStream
    {
        bool _header = true;

        protected override void Dispose(bool disposing)
        {
            if (disposing && Length > 0)
                foreach (var line in Encoding.UTF8.GetString(GetBuffer(), 0, (int)Length).Split('\n', StringSplitOptions.RemoveEmptyEntries))
                    if (_header) _header = false;
                    else read(line);
            base.Dispose(disposing);
        }
    }
}
