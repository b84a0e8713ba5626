namespace Kuber.Store.Tests.PowerCuts;

public enum DiskOperation
{
    Open,
    Write,
    Truncate,
    Sync,
    Delete,
}
