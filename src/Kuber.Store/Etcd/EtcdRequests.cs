using Kuber.Machinery.Grpc;

namespace Kuber.Store.Etcd;

/// <summary>The requests of etcd's API v3 as messages; the numbers are those of its published <c>rpc.proto</c>.</summary>
internal static class EtcdRequests
{
    private const int CompareVersion = 0;
    private const int CompareMod = 2;

    /// <summary>A read of one key.</summary>
    public static ProtoWriter Get(byte[] key) => new ProtoWriter(key.Length + 16).Bytes(1, key);

    /// <summary>A read that returns no entries: how many there are, and the revision.</summary>
    public static ProtoWriter Count(byte[] key, byte[] end) => new ProtoWriter().Bytes(1, key).Bytes(2, end).Bool(9, true);

    /// <summary>A read of a range, ordered by key.</summary>
    public static ProtoWriter Range(byte[] key, byte[] end, long limit, long revision) =>
        new ProtoWriter().Bytes(1, key).Bytes(2, end).Varint(3, limit).Varint(4, revision);

    /// <summary>A write, unconditional where it is not part of a transaction.</summary>
    public static ProtoWriter Put(byte[] key, ReadOnlySpan<byte> value, long lease) =>
        new ProtoWriter(key.Length + value.Length + 32).Bytes(1, key).Bytes(2, value).Varint(3, lease);

    /// <summary>Creates or replaces a key if its modification revision is the one given, 0 for none; reads it otherwise.</summary>
    public static ProtoWriter PutIf(byte[] key, ReadOnlySpan<byte> value, long lease, long modRevision) =>
        Transaction(Compare(key, CompareMod, modRevision), new ProtoWriter(key.Length + value.Length + 48).Message(2, Put(key, value, lease)), key);

    /// <summary>Removes a key if its modification revision is the one given, and returns what it was; reads it otherwise.</summary>
    public static ProtoWriter DeleteIf(byte[] key, long modRevision) =>
        Transaction(Compare(key, CompareMod, modRevision), new ProtoWriter().Message(3, new ProtoWriter().Bytes(1, key).Bool(3, true)), key);

    /// <summary>Replaces a key if it was written as many times as given; reads it otherwise.</summary>
    public static ProtoWriter PutIfVersion(byte[] key, ReadOnlySpan<byte> value, long version) =>
        Transaction(Compare(key, CompareVersion, version), new ProtoWriter().Message(2, Put(key, value, 0)), key);

    public static ProtoWriter Compact(long revision) => new ProtoWriter().Varint(1, revision);

    /// <summary>The first message of a watch: with the previous entries, large answers in fragments, and word of progress.</summary>
    public static ProtoWriter WatchCreate(byte[] key, byte[] end, long startRevision) => new ProtoWriter().Message(
        1,
        new ProtoWriter().Bytes(1, key).Bytes(2, end).Varint(3, startRevision).Bool(4, true).Bool(6, true).Bool(8, true));

    public static ProtoWriter WatchProgress() => new ProtoWriter().Message(3, new ProtoWriter(0));

    public static ProtoWriter LeaseGrant(long seconds) => new ProtoWriter().Varint(1, seconds);

    private static ProtoWriter Compare(byte[] key, int target, long value) =>
        new ProtoWriter().Varint(2, target).Bytes(3, key).Varint(target == CompareMod ? 6 : 4, value);

    private static ProtoWriter Transaction(ProtoWriter compare, ProtoWriter success, byte[] key) =>
        new ProtoWriter(success.Written.Length + 256).Message(1, compare).Message(2, success).Message(3, new ProtoWriter().Message(1, Get(key)));
}
