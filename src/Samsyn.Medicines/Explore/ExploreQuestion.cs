using Samsyn.Events.Store;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Time;

namespace Samsyn.Medicines.Explore;

/// <summary>A question that a person or a program asks of the events: one type for the page, the API and the command.</summary>
public sealed record ExploreQuestion
{
    /// <summary>All that there is: the widest period a question can have.</summary>
    public static Period Always { get; } = new(new(1900, 1), new(2199, 12));

    public Quantity Quantity { get; init; } = Quantity.Ddd;

    /// <summary>At most two, and the currency beside them.</summary>
    public IReadOnlyList<ExploreDimension> By { get; init; } = [];

    /// <summary>Code of the organisation asked about, with all below it; null: all that the asker may see.</summary>
    public string? Organisation { get; init; }

    public Period Period { get; init; } = Always;
    public IReadOnlyList<MedicineEventKind> Kinds { get; init; } = [];
    public IReadOnlyList<string> Atc { get; init; } = [];
    public IReadOnlyList<string> AtcExcept { get; init; } = [];
    public IReadOnlyList<string> Routes { get; init; } = [];
    public IReadOnlyList<string> Forms { get; init; } = [];
    public IReadOnlyList<string> Strengths { get; init; } = [];
    public IReadOnlyList<string> Indications { get; init; } = [];
    public int? AgeFrom { get; init; }
    public int? AgeTo { get; init; }
    public string? Sex { get; init; }

    /// <summary>Codes instead of names in the columns of organisations.</summary>
    public bool Codes { get; init; }

    public bool IsMoney => Quantity is Quantity.Cost or Quantity.NetCost;

    /// <summary>Whether it tells persons apart: by indication, or of some ages, one sex, some indications.</summary>
    public bool TellsPersons => By.Any(d => d.Grouping is Grouping.Indication) || Indications.Count > 0 || AgeFrom is not null || AgeTo is not null || Sex is not null;

    /// <summary>The same question as the event store understands it; money is grouped by its currency besides.</summary>
    /// <param name="tree">For organisation levels.</param>
    /// <param name="organisations">Codes of the organisations asked about and allowed; null: all.</param>
    public EventQuery ToQuery(OrganisationTree tree, IReadOnlyCollection<string>? organisations)
    {
        var by = By.Select(d => d.In(tree)).ToList();
        if (IsMoney && By.All(d => d.Grouping != Grouping.Currency)) by.Add(Grouping.Currency);
        return new(ToSet(organisations), [Quantity], by);
    }

    public EventSet ToSet(IReadOnlyCollection<string>? organisations) => new()
    {
        Period = Period, Organisations = organisations, Kinds = Kinds, Atc = Atc, AtcExcept = AtcExcept, Routes = Routes, Forms = Forms,
        Strengths = Strengths, Indications = Indications, AgeFrom = AgeFrom, AgeTo = AgeTo, Sex = Sex,
    };
}
