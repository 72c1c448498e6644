using Samsyn.Together.Sides;

namespace Samsyn.Together.Equity;

/// <summary>The two sides that answer about equity.</summary>
enum EquitySide
{
    /// <summary>Patients and relatives.</summary>
    Patient,

    /// <summary>All who take part by profession: care, research and industry.</summary>
    Professional,
}

static class EquitySides
{
    /// <summary>Equity is between those who take part as patients and those for whom it is work; what divides them is that, not the employer.</summary>
    public static EquitySide Of(Side side) => side is Side.Patient ? EquitySide.Patient : EquitySide.Professional;
}
