namespace Samsyn.Medicines.Demo;

/// <summary>How a medicine reaches the patient.</summary>
enum DemoWay
{
    /// <summary>Given dose by dose on a ward.</summary>
    Ward,

    /// <summary>Made ready for one person and given once.</summary>
    Infusion,

    /// <summary>Given once from stock.</summary>
    Clinic,

    /// <summary>Handed out to take home.</summary>
    Home,

    /// <summary>Bought for one person and given once.</summary>
    Person,
}
