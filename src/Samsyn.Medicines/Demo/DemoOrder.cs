namespace Samsyn.Medicines.Demo;

/// <summary>One order and the steps it goes through, each later than the one before.</summary>
/// <param name="Place">Where it is prescribed and given.</param>
/// <param name="Buyer">Whose stock it comes from: the place itself or the hospital's pharmacy.</param>
/// <param name="Start">Minute of the prescription, since the calendar's first day began.</param>
/// <param name="Amount">A dose, in hundredths of units.</param>
readonly record struct DemoOrder(EventFile File, DemoMonth Month, int Place, int Buyer, int Product, int Start, long Amount)
{
    const int Day = 24 * 60;

    /// <summary>How often what is left in an opened package is thrown away instead of used for the next patient.</summary>
    public const double OpenedPackDiscarded = 0.22, OpenedPackDiscardedByWasteful = 0.9;

    /// <summary>Dispensed for the whole stay, given day by day; now and then broken off.</summary>
    /// <returns>The minute of the last dose.</returns>
    public int OnWard(DemoStock stock, int doses, bool mayBreakOff, ref Dice dice)
    {
        stock.Use(Buyer, Product, Amount * doses);
        Step("prescribe"u8, Start, Amount * doses);
        var at = Start + dice.Between(10, 90);
        Dispense(at, Amount * doses);
        var brokenOff = mayBreakOff && doses > 1 && dice.Chance(0.05);
        var given = brokenOff ? dice.Between(1, doses - 1) : doses;
        at += dice.Between(10, 60);
        var last = at;
        for (var i = 0; i < given; i++) Step("administer"u8, last = at + i * Day + (i > 0 ? dice.Below(30) : 0), Amount);
        if (!brokenOff) return last;
        at += (given - 1) * Day + dice.Between(60, 600);
        var left = Amount * (doses - given);
        if (dice.Chance(0.6)) Step("return"u8, at, left);
        else Step("discard"u8, at, left, dice.Chance(0.3) ? "patient died"u8 : "cancelled treatment"u8);
        return last;
    }

    /// <summary>Made ready for one person. What remains in the last opened vial is used for the next one, or not.</summary>
    public void Infusion(DemoStock stock, ref Dice dice)
    {
        var left = (100 - Amount % 100) % 100;
        var world = Month.World;
        var wasteful = world.Places[Buyer].Code == DemoFindings.WastefulPharmacy;
        var discarded = left > 0 && dice.Chance(wasteful ? OpenedPackDiscardedByWasteful : OpenedPackDiscarded) ? left : 0;
        stock.Use(Buyer, Product, Amount + discarded);
        Step("prescribe"u8, Start, Amount);
        var at = Start + dice.Between(20, 120);
        Dispense(at, Amount);
        if (discarded > 0) Month.Write(File, "discard"u8, at + 5, Buyer, Product, discarded, "opened pack"u8);
        at += dice.Between(20, 180);
        if (dice.Chance(0.02)) Step("discard"u8, at, Amount, dice.Chance(0.2) ? "patient died"u8 : "cancelled treatment"u8);
        else Step("administer"u8, at, Amount);
    }

    public void InClinic(DemoStock stock, ref Dice dice)
    {
        stock.Use(Buyer, Product, Amount);
        Step("prescribe"u8, Start, Amount);
        var at = Start + dice.Between(5, 60);
        Dispense(at, Amount);
        Step("administer"u8, at + dice.Between(5, 60), Amount);
    }

    /// <summary>Handed out to take home; now and then brought back.</summary>
    public void Home(DemoStock stock, ref Dice dice)
    {
        stock.Use(Buyer, Product, Amount);
        Step("prescribe"u8, Start, Amount);
        var at = Start + dice.Between(20, 180);
        Dispense(at, Amount);
        at += dice.Between(5, 120);
        if (dice.Chance(0.012)) Step("return"u8, at + dice.Between(1, 20) * Day, Amount);
        else Step("hand-out"u8, at, Amount);
    }

    /// <summary>Bought for this person, never kept in stock.</summary>
    public void ForPerson(ref Dice dice)
    {
        Step("purchase"u8, Start, Amount);
        Step("prescribe"u8, Start + Day, Amount);
        var at = Start + dice.Between(12, 20) * Day;
        Dispense(at, Amount);
        Step("administer"u8, at + dice.Between(60, 240), Amount);
    }

    void Dispense(int at, long quantity)
    {
        if (Month.World.Places[Place].Hospital == DemoFindings.HospitalWithoutDispensing) return;
        Month.Write(File, "dispense"u8, at, Buyer, Product, quantity);
    }

    void Step(ReadOnlySpan<byte> kind, int at, long quantity, ReadOnlySpan<byte> reason = default) => Month.Write(File, kind, at, Place, Product, quantity, reason);
}
