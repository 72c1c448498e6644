namespace Samsyn.Kernel.Permissions;

/// <summary>Marks a page or endpoint that exists in demo mode alone; otherwise the answer is 404.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class DemoOnlyAttribute : Attribute;
