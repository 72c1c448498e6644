namespace Samsyn.Together.Panels;

/// <summary>What a panel reviews.</summary>
public enum PanelKind
{
    /// <summary>A trial protocol with its consent form.</summary>
    Protocol,
    Guideline,

    /// <summary>An application for money.</summary>
    Grant,

    /// <summary>What patients are given to read.</summary>
    Information,
}

static class PanelKinds
{
    /// <summary>Whether what it asks of a patient can be told visit by visit.</summary>
    public static bool HasBurden(this PanelKind kind) => kind is PanelKind.Protocol;

    /// <summary>Whether it measures something that may matter to patients, or not.</summary>
    public static bool HasOutcomes(this PanelKind kind) => kind is not PanelKind.Information;
}
