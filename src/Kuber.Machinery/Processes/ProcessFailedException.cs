namespace Kuber.Machinery.Processes;

/// <summary>A program of the machine is missing or failed; the message says which and why.</summary>
public sealed class ProcessFailedException(string message) : Exception(message);
