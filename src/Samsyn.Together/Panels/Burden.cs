namespace Samsyn.Together.Panels;

/// <summary>What a trial asks of one patient, added up. Pure.</summary>
/// <param name="Visits">How often a patient comes.</param>
/// <param name="Procedures">How many procedures, each as often as it is done.</param>
/// <param name="Minutes">At the visits.</param>
/// <param name="TravelMinutes">On the way, there and back.</param>
/// <param name="TravelKilometres">On the way, there and back.</param>
sealed record Burden(int Visits, int Procedures, long Minutes, long TravelMinutes, long TravelKilometres)
{
    public static Burden Of(IReadOnlyCollection<PanelVisit> visits) => new(
        visits.Sum(v => v.Times), visits.Sum(v => v.Times * v.EachProcedure.Count), visits.Sum(v => (long)v.Times * v.Minutes), visits.Sum(v => (long)v.Times * v.TravelMinutes),
        visits.Sum(v => (long)v.Times * v.TravelKilometres));

    public decimal HoursThere => Minutes / 60m;
    public decimal HoursTravelling => TravelMinutes / 60m;

    /// <summary>At the visits and on the way.</summary>
    public decimal Hours => (Minutes + TravelMinutes) / 60m;
}
