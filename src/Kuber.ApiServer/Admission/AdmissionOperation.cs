namespace Kuber.ApiServer.Admission;

/// <summary>What a request does to an object.</summary>
internal enum AdmissionOperation
{
    /// <summary>Creates it.</summary>
    Create,

    /// <summary>Changes it.</summary>
    Update,

    /// <summary>Deletes it.</summary>
    Delete,

    /// <summary>Connects to it (exec, attach, port-forward, proxy).</summary>
    Connect,
}
