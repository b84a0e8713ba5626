using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Kuber.Store.Encryption;

/// <summary>Settings of an <see cref="EncryptedStore"/>.</summary>
/// <param name="ConfigurationFile">The EncryptionConfiguration. Where it changes, the store follows, and encrypts anew what the change makes stale.</param>
/// <param name="ResourceOf">The resource of a key in the store, such as <c>secrets</c> or <c>deployments.apps</c>; null where the key is of none.</param>
/// <param name="PrefixOf">The start of the keys of a resource, so that only those are looked at; null where that is not known.</param>
public sealed record EncryptedStoreOptions(string ConfigurationFile, Func<string, string?> ResourceOf, Func<string, string?> PrefixOf)
{
    /// <summary>The clock.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Where logs go.</summary>
    public ILoggerFactory Loggers { get; init; } = NullLoggerFactory.Instance;
}
