namespace Kuber.Store.Etcd;

/// <summary>The methods of etcd's API v3 that are called.</summary>
internal static class EtcdMethods
{
    public const string Range = "/etcdserverpb.KV/Range";
    public const string Txn = "/etcdserverpb.KV/Txn";
    public const string Compact = "/etcdserverpb.KV/Compact";
    public const string Put = "/etcdserverpb.KV/Put";
    public const string Watch = "/etcdserverpb.Watch/Watch";
    public const string LeaseGrant = "/etcdserverpb.Lease/LeaseGrant";
    public const string Status = "/etcdserverpb.Maintenance/Status";
    public const string Alarm = "/etcdserverpb.Maintenance/Alarm";
}
