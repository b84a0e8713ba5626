using System.Net.Security;

namespace Kuber.Store.Etcd;

/// <summary>Settings of an <see cref="EtcdStore"/>.</summary>
/// <param name="Servers">The members' client addresses, such as <c>https://10.0.0.1:2379</c>; at least one.</param>
public sealed record EtcdStoreOptions(IReadOnlyList<Uri> Servers)
{
    /// <summary>What stands in etcd for the <c>/registry</c> that keys begin with.</summary>
    public string Prefix { get; init; } = "/registry";

    /// <summary>TLS for https addresses: whom to trust, and what to show; see <see cref="EtcdTls"/>.</summary>
    public SslClientAuthenticationOptions? Ssl { get; init; }

    /// <summary>How long a call may take altogether, tries at other members included.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long one member may take to answer a read before another one is asked.</summary>
    public TimeSpan AttemptTimeout { get; init; } = TimeSpan.FromSeconds(4);

    /// <summary>
    /// Every so often what was superseded one interval ago is forgotten; several servers agree on who does it. Null: only
    /// <see cref="IStore.CompactAsync"/> compacts.
    /// </summary>
    public TimeSpan? CompactionInterval { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Measures intervals and deadlines.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
