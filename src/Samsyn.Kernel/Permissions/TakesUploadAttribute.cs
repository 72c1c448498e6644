namespace Samsyn.Kernel.Permissions;

/// <summary>Marks a page or endpoint that receives files: its request may be as large as the setting for uploads allows; all others stay small.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class TakesUploadAttribute : Attribute;
