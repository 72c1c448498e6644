namespace Samsyn.Medicines.Therapy;

/// <summary>A therapy hour by hour from its first dose.</summary>
static class TherapyHours
{
    /// <summary>One entry for each hour begun. A prescription reaches into every hour that it touches, be it only at the full hour.</summary>
    public static IReadOnlyList<RouteInHour> Of(TherapyEpisode episode)
    {
        var (start, end) = (episode.Time.From, episode.Time.To);
        var hours = new RouteInHour[(int)Math.Ceiling((end - start).TotalHours)];
        foreach (var prescription in episode.Prescriptions)
        {
            var way = prescription.IsParenteral ? RouteInHour.Parenteral : RouteInHour.Oral;
            var first = Math.Max(0, (int)Math.Ceiling((prescription.Time.From - start).TotalHours) - 1);
            var last = Math.Min(hours.Length - 1, (int)Math.Floor((prescription.Time.To - start).TotalHours));
            for (var hour = first; hour <= last; hour++)
                if (way > hours[hour]) hours[hour] = way;
        }
        return hours;
    }
}
