namespace Kuber.Store.Encryption;

/// <summary>How some resources are kept: written with the first cipher, read with any.</summary>
/// <param name="Resources">The resources, as <c>secrets</c>, <c>widgets.example.com</c>, <c>*.apps</c>, <c>*.</c> (the core group) or <c>*.*</c>.</param>
/// <param name="Ciphers">The ciphers in order.</param>
internal sealed record EncryptionRule(IReadOnlyList<string> Resources, IReadOnlyList<IValueCipher> Ciphers)
{
    /// <summary>Whether the rule is for a resource such as <c>secrets</c> or <c>deployments.apps</c>.</summary>
    public bool Concerns(string resource)
    {
        var group = resource.IndexOf('.') is var dot and >= 0 ? resource[(dot + 1)..] : "";
        foreach (var pattern in Resources)
        {
            if (pattern == "*.*" || pattern == resource || (pattern.StartsWith("*.", StringComparison.Ordinal) && pattern[2..] == group))
            {
                return true;
            }
        }
        return false;
    }
}
