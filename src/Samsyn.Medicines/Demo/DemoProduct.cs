using System.Globalization;

namespace Samsyn.Medicines.Demo;

/// <summary>A package that the demo region buys, as <c>content/demo/products.yaml</c> describes it.</summary>
sealed record DemoProduct
{
    public int Article { get; init; }
    public string Name { get; init; } = "";
    public string Atc { get; init; } = "";
    public string Substance { get; init; } = "";

    /// <summary>Strength of one unit: "40 mg".</summary>
    public string Strength { get; init; } = "";
    public string Form { get; init; } = "";
    public string Route { get; init; } = "";

    /// <summary>What is counted: vial, tablet, pen.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Units in a package.</summary>
    public int Pack { get; init; }

    /// <summary>The defined daily dose in the unit of the strength: "2.9 mg"; null: none is set.</summary>
    public string? Ddd { get; init; }

    /// <summary>Today's list price of a package, SEK without VAT.</summary>
    public decimal Price { get; init; }

    /// <summary>Per cent that the confidential agreement takes off the list price.</summary>
    public int Discount { get; init; }

    /// <summary>DDD in one unit, in ten-thousandths, so that DDD of any quantity in hundredths is exact to six decimals; null: none is set.</summary>
    public long? DddPerUnit => Ddd is null ? null : (long)decimal.Round(Amount(Strength) / Amount(Ddd) * 10_000, MidpointRounding.AwayFromZero);

    /// <summary>A pen, a syringe, a vaccine: to be kept cold.</summary>
    public bool Cold => Unit is "pen" or "syringe";

    static decimal Amount(string text) => decimal.Parse(text.AsSpan(0, text.IndexOf(' ')), CultureInfo.InvariantCulture);
}
