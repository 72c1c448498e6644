using Samsyn.Together.Spaces;

namespace Samsyn.Together.Panels;

/// <summary>What a sponsor writes of a panel.</summary>
sealed record PanelDraft
{
    public string Title { get; init; } = "";
    public string About { get; init; } = "";

    /// <summary>Does not change once the panel is there.</summary>
    public PanelKind Kind { get; init; }
    public string Payment { get; init; } = "";
    public DateOnly? NeededBy { get; init; }

    /// <summary>How many patients a trial is planned for; null: not said.</summary>
    public int? Patients { get; init; }
    public SpaceMode Space { get; init; } = SpaceMode.Members;

    /// <summary>Key of the <see cref="Sides.Capacity"/> in which it is called; "" takes the first.</summary>
    public string As { get; init; } = "";

    public static PanelDraft Of(Panel p) => new() { Title = p.Title, About = p.About, Kind = p.Kind, Payment = p.Payment, NeededBy = p.NeededBy, Patients = p.Patients, Space = p.Space };
}
