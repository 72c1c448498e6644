namespace Samsyn.Medicines.Demo;

/// <summary>An order that is written again and again, as <c>content/demo/treatments.yaml</c> describes it.</summary>
sealed record DemoTreatment
{
    public string Name { get; init; } = "";

    /// <summary>ICD-10.</summary>
    public string Indication { get; init; } = "";

    /// <summary>Orders in the last year in the whole region at scale 1.</summary>
    public double Year { get; init; }

    /// <summary>Per cent a year up to then.</summary>
    public double Growth { get; init; }
    public DemoSeason Season { get; init; }
    public DemoPeople People { get; init; } = new();
    public DemoWay Way { get; init; }

    /// <summary>Made ready by the hospital's pharmacy, where it has one.</summary>
    public bool Pharmacy { get; init; }

    /// <summary>Only at the largest hospital.</summary>
    public bool Centre { get; init; }

    /// <summary>The shares turn when the hospital changes supplier, not little by little.</summary>
    public bool Switch { get; init; }

    /// <summary>On a ward: what the person came for, one in a stay; the others come on top of it.</summary>
    public bool Main { get; init; }

    /// <summary>On a ward: fewest and most daily doses.</summary>
    public int[] Doses { get; init; } = [1, 1];

    /// <summary>Least and most units a dose.</summary>
    public double[] Amount { get; init; } = [1, 1];

    /// <summary>On a ward: product that follows one given by vein when the person can swallow → in how many of 100 in the first and the last month.</summary>
    public Dictionary<string, double[]> Oral { get; init; } = [];

    /// <summary>Weeks between orders to the same person; 0: one order a person.</summary>
    public int Every { get; init; }

    /// <summary>Specialty → weight.</summary>
    public Dictionary<string, double> Where { get; init; } = [];

    /// <summary>Product → its share of the orders in the first and the last month.</summary>
    public Dictionary<string, double[]> Use { get; init; } = [];
}
