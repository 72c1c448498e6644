using System.Globalization;
using System.Text;

namespace Samsyn.Medicines.Demo;

/// <summary>A product as every row of it is written: the bytes made once.</summary>
sealed class ProductText(DemoProduct product)
{
    /// <summary>From the comma before the article number to the one before the quantity.</summary>
    public byte[] BeforeQuantity { get; } = Encoding.UTF8.GetBytes("," + string.Join(',', new[]
    {
        product.Article.ToString(CultureInfo.InvariantCulture), product.Name, product.Atc, product.Substance, product.Strength, product.Form, product.Route,
    }.Select(Quoted)) + ",");

    /// <summary>The unit between its commas.</summary>
    public byte[] Unit { get; } = Encoding.UTF8.GetBytes($",{Quoted(product.Unit)},");

    public int Pack { get; } = product.Pack;
    public long? DddPerUnit { get; } = product.DddPerUnit;

    static string Quoted(string text) => text.Contains(',', StringComparison.Ordinal) ? $"\"{text}\"" : text;
}
