import CLibWebSockets

/// How this process keeps the memory that messages lie in.
package enum ProcessMemory {
    /// From this size on a buffer goes back to the system as soon as it is freed.
    private static let largeBufferBytes: Int32 = 32 * 1024

    /// Lets large buffers go back to the system when they are freed. To be called once, before any thread starts.
    ///
    /// The view that answers a join is some 50 KiB. Left to the allocator's own choice, what lies between two of them keeps
    /// the freed pages: 18 KiB a connection instead of 6, measured with 240 that had joined.
    package static func returnLargeBuffers() { clws_return_buffers(largeBufferBytes) }

    /// Gives pages back to the system on which nothing lies any more, between those that are in use. Takes a millisecond or so
    /// for each 100 MiB.
    static func giveBack() { clws_trim() }

    /// What was allocated and not freed, in bytes: unlike what lies in the machine's memory it falls with each thing that ends.
    /// Counted with it is what each thread has set aside for its next allocations, some 200 KiB at most. Takes a millisecond or
    /// so for each 100 MiB that are free.
    package static var allocatedBytes: Int { Int(clws_allocated_bytes()) }
}
