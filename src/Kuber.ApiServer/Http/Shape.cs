namespace Kuber.ApiServer.Http;

/// <summary>What an answer shows of the objects.</summary>
internal enum Shape
{
    /// <summary>The objects themselves.</summary>
    Full,

    /// <summary>The metadata of one object.</summary>
    Metadata,

    /// <summary>The metadata of the objects of a list.</summary>
    MetadataList,

    /// <summary>A table of them.</summary>
    Table,
}
