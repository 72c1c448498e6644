namespace Samsyn.Together.Demo;

/// <summary>Stands where it is put, so that what the demo region did has its days.</summary>
sealed class DemoClock : TimeProvider
{
    public DateTimeOffset At { get; set; }

    public override DateTimeOffset GetUtcNow() => At;
}
