using Kuber.Api.ApiExtensions.V1;

namespace Kuber.ApiServer.CustomResources.Rules;

/// <summary>Tells whether a value is as it was, so that a rule that it broke before is no more than a warning (KEP-4008).</summary>
/// <param name="Current">The value before and after; null where they cannot be told to be the same.</param>
/// <param name="Parent">The nearest value around it that was there before; null at the root.</param>
internal readonly record struct Ratcheting(Correlated? Current, Correlated? Parent)
{
    /// <summary>Whether the value, or what it is in, is unchanged.</summary>
    public bool IsUnchanged => (Current ?? Parent)?.IsEqual == true;

    /// <summary>The same for a field.</summary>
    public Ratcheting Key(string name)
    {
        if (Current is null)
        {
            return this;
        }

        // Both are turned to one version before they are compared: that these have changed cannot be seen.
        return Parent is null && name is "apiVersion" or "kind" ? default : new(Current.Key(name), Current);
    }

    /// <summary>The same for an item.</summary>
    public Ratcheting Index(int index, JSONSchemaProps list) => Current is null ? this : new(Current.Index(index, list), Current);
}
