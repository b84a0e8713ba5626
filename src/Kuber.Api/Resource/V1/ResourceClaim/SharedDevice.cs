using Kuber.Api.Validation;

namespace Kuber.Api.Resource.V1;

/// <summary>What tells allocated devices, or shares of them, apart.</summary>
/// <param name="Driver">The driver.</param>
/// <param name="Pool">The driver's pool.</param>
/// <param name="Device">The device in the pool.</param>
/// <param name="Share">The share of the device; empty for all of it.</param>
internal sealed record SharedDevice(string Driver, string Pool, string Device, string Share)
{
    /// <summary>The device as error messages show it.</summary>
    public GoStruct ToGo() => new(("Driver", Driver), ("Pool", Pool), ("Device", Device), ("ShareID", Share));
}
