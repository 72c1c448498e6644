using Samsyn.Kernel.Time;

namespace Samsyn.Medicines.Demo;

/// <summary>What is hidden in the demo region for its pages to find. Counted back from the last day, so that it is always there.</summary>
sealed class DemoFindings(DateOnly until)
{
    /// <summary>Throws away what is left in opened packages of cytostatics instead of using it for the next patient.</summary>
    public const string WastefulPharmacy = "RN-HAV-APO";

    /// <summary>Has delivered nothing for the last two months.</summary>
    public const string LateDepartment = "RN-BJO-KIR";

    /// <summary>Records no dispensing at all.</summary>
    public const string HospitalWithoutDispensing = "GRA";

    /// <summary>Changed to the biosimilar late.</summary>
    public const string LaggingHospital = "BJO";

    /// <summary>Loses opioids.</summary>
    public const string LeakingDepartment = "RN-NUS-AKU";

    public const string Merged = "RN-HAV-DER";
    public const string MergedInto = "RN-HAV-MED";

    /// <summary>The one whose price fell when others began to make it.</summary>
    public const string ProductWithPriceFall = "Lenalidomid Fjord";

    /// <summary>What it cost before, against today.</summary>
    public const double PriceBeforeFall = 3.5;

    readonly Month _last = Month.Of(until);

    public Month MergedFrom => _last.Plus(-16);
    public Month PriceFallFrom => _last.Plus(-30);
    public DateOnly LateFrom => _last.Plus(-1).FirstDay;

    /// <summary>First month of the change to the biosimilar at a hospital.</summary>
    public Month SwitchFrom(string hospital) => _last.Plus(hospital == LaggingHospital ? -12 : -22);

    /// <summary>How far the change has come, 0 to 1: half a year from the first month to the last patient.</summary>
    public double SwitchedShare(string hospital, Month month) => Math.Clamp((month - SwitchFrom(hospital) + 1) / 6.0, 0, 1);
}
