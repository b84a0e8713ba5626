namespace Kuber.Dns.Messages;

/// <summary>How a query was answered (RFC 1035).</summary>
public enum DnsResponseCode
{
    /// <summary>Answered, possibly with no record of the type asked for.</summary>
    NoError = 0,

    /// <summary>The query could not be read.</summary>
    FormatError = 1,

    /// <summary>The server could not answer.</summary>
    ServerFailure = 2,

    /// <summary>The name does not exist.</summary>
    NameError = 3,

    /// <summary>The kind of query is not known.</summary>
    NotImplemented = 4,

    /// <summary>The server will not answer.</summary>
    Refused = 5,
}
