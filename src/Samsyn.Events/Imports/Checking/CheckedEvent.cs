namespace Samsyn.Events.Imports.Checking;

/// <summary>One event that may enter the store. Filled again and again; its texts point into the reader's buffers.</summary>
sealed class CheckedEvent
{
    public long Line;
    public bool Withdrawn;
    public UInt128 Key;
    public ulong Content;
    public Utf8Slice SourceId, Kind, Organisation, Product, ProductName, Atc, Substance, Strength, Form, Route, Unit, Currency, Sex, Indication, OrderId, Batch, Reason;
    public Moment Time;

    /// <summary>Scaled by 10^6.</summary>
    public long? Quantity, Packages, Ddd;
    public int QuantityDecimals;

    /// <summary>Minor units.</summary>
    public long? Cost, NetCost;
    public UInt128? Person;
    public short? Age;

    /// <summary>Forgets all but which event it is.</summary>
    public void Clear()
    {
        Kind = Organisation = Product = ProductName = Atc = Substance = Strength = Form = Route = Unit = Currency = Sex = Indication = OrderId = Batch = Reason = default;
        Time = default;
        Quantity = Packages = Ddd = Cost = NetCost = null;
        Person = null;
        Age = null;
        (QuantityDecimals, Content) = (0, 0);
    }
}
