namespace Kuber.ApiServer.Http;

/// <summary>What an answer shows of the objects.</summary>
internal enum Shape
{
    /// <summary>The objects themselves.</summary>
    Full,

    /// <summary>Their metadata alone.</summary>
    Metadata,

    /// <summary>A table of them.</summary>
    Table,
}
