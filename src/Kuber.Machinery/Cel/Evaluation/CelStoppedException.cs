namespace Kuber.Machinery.Cel.Evaluation;

/// <summary>An evaluation has spent its budget or was cancelled.</summary>
internal sealed class CelStoppedException(string message) : Exception(message);
