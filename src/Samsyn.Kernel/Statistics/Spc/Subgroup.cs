namespace Samsyn.Kernel.Statistics.Spc;

/// <summary>All rows of one x, put together. <see cref="double.NaN"/> stands for missing here and in everything that computes.</summary>
/// <param name="Y">The point's value: the ratio where there is a denominator, else the aggregate.</param>
/// <param name="N">Sum of the denominators.</param>
/// <param name="Sum">Sum of the values.</param>
/// <param name="Size">How many values there are.</param>
/// <param name="Sd">Standard deviation of the values; missing for fewer than two.</param>
readonly record struct Subgroup(double Y, double N, double Sum, int Size, double Mean, double Sd);
