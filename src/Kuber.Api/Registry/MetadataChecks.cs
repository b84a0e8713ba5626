namespace Kuber.Api.Registry;

/// <summary>
/// Which checks of the metadata a kind's own rules repeat after those that the server runs for every kind. It shows where an
/// update breaks a rule: each repetition is a cause of its own.
/// </summary>
[Flags]
public enum MetadataChecks
{
    /// <summary>The kind's rules leave the metadata alone.</summary>
    None = 0,

    /// <summary>The rules for a change.</summary>
    Change = 1,

    /// <summary>The rules for any object.</summary>
    Object = 2,

    /// <summary>Both.</summary>
    ChangeAndObject = Change | Object,

    /// <summary>Finalizers without a domain need not be standard ones.</summary>
    AnyFinalizer = 4,
}
