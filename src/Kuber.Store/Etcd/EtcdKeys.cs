using System.Text;

namespace Kuber.Store.Etcd;

/// <summary>Keys of the store as they are in etcd, and back: what stands for <c>/registry</c> differs, the rest is the same.</summary>
internal sealed class EtcdKeys(string prefix)
{
    private const string StoreRoot = "/registry";
    private readonly string prefix = "/" + prefix.Trim('/');
    private readonly bool same = "/" + prefix.Trim('/') == StoreRoot;

    /// <summary>The end of a range that has no end.</summary>
    public static byte[] Endless { get; } = [0];

    /// <summary>The start of all keys of this store.</summary>
    public byte[] Root => Encoding.UTF8.GetBytes(prefix + "/");

    /// <summary>A key below the root that is not one of Kubernetes.</summary>
    public byte[] Own(string name) => Encoding.UTF8.GetBytes($"{prefix}/{name}");

    public byte[] ToEtcd(string key)
    {
        if (!key.StartsWith(StoreRoot, StringComparison.Ordinal) || (key.Length > StoreRoot.Length && key[StoreRoot.Length] != '/'))
        {
            throw new ArgumentException($"the key {key} is not below {StoreRoot}", nameof(key));
        }
        return Encoding.UTF8.GetBytes(same ? key : prefix + key[StoreRoot.Length..]);
    }

    /// <summary>Where the keys with a prefix begin; a prefix of the root itself, such as the empty one, stands for all of them.</summary>
    public byte[] StartOf(string prefix) => (StoreRoot + "/").StartsWith(prefix, StringComparison.Ordinal) ? Root : ToEtcd(prefix);

    public string FromEtcd(ReadOnlySpan<byte> key)
    {
        var text = Encoding.UTF8.GetString(key);
        return same ? text : StoreRoot + text[prefix.Length..];
    }

    /// <summary>The first key after all that start with a prefix.</summary>
    public static byte[] EndOf(byte[] prefix)
    {
        for (var i = prefix.Length - 1; i >= 0; i--)
        {
            if (prefix[i] < 0xff)
            {
                var end = prefix[..(i + 1)];
                end[i]++;
                return end;
            }
        }
        return Endless;
    }

    /// <summary>The first key after this one.</summary>
    public static byte[] After(byte[] key) => [.. key, 0];
}
