namespace Kuber.Api.Runtime;

/// <summary>The family of suffixes that a quantity was written with and is shown with.</summary>
public enum QuantityFormat
{
    /// <summary>Powers of ten: <c>n u m k M G T P E</c>.</summary>
    DecimalSI,

    /// <summary>Powers of 1024: <c>Ki Mi Gi Ti Pi Ei</c>.</summary>
    BinarySI,

    /// <summary>Powers of ten as an exponent, such as <c>1e3</c>.</summary>
    DecimalExponent,
}
